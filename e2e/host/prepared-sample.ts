import { randomInt } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { freshFolder } from './folders';
import { startHost } from './loopback';

/** The two folders of one user: what the program keeps, and his browser's. */
export type Folders = { readonly data: string; readonly profile: string };

export async function freshFolders(): Promise<Folders> {
  return { data: await freshFolder('matricule-data-'), profile: await freshFolder('matricule-profile-') };
}

export async function removeFolders({ data, profile }: Folders): Promise<void> {
  for (const folder of [profile, data]) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Everything of a user who has left the program, as another user of this test alone. */
export async function copyFolders(from: Folders): Promise<Folders> {
  const copy = await freshFolders();
  await cp(from.data, copy.data, { recursive: true });
  await cp(from.profile, copy.profile, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/**
 * The folders of somebody who has opened the sample catalogue from the first screen and left in good order. Opening it takes
 * seconds and is proved in web.sample.spec.ts; the other tests begin where it was left. The port is the folder's for good, and
 * outside of those that a new folder takes by itself, so that no other test holds it in between.
 */
export async function prepareSample(openBrowser: (profile: string) => Promise<BrowserContext>, enter: (page: Page) => Promise<void>): Promise<Folders> {
  const folders = await freshFolders();
  const host = await startHost(['--data', folders.data, '--no-open', `--port=${randomInt(12_000, 20_000)}`]);
  const context = await openBrowser(folders.profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(host.address);
  await enter(page);
  await context.close();
  await host.end('SIGTERM');
  return folders;
}
