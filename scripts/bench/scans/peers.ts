import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Pinned, so that two runs compare with the same peer; it never enters the project's own dependencies. */
const sharpVersion = '0.35.5';

type Sharp = (
  path: string,
  options?: { readonly page?: number },
) => {
  resize(options: { readonly width: number; readonly height: number; readonly fit: 'inside' }): { jpeg(): { toBuffer(): Promise<Uint8Array> } };
};
/** `thumbnail`: milliseconds of one thumbnail of 320 pixels as a JPEG. */
export type Peer = { readonly name: string; thumbnail(path: string): Promise<number> };

/** sharp, installed from npm into `folder` for this run alone; undefined, and why is printed, when it cannot be had. */
export async function sharpPeer(folder: string): Promise<Peer | undefined> {
  const place = join(folder, 'sharp');
  mkdirSync(place);
  try {
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', place];
    execFileSync('npm', ['install', ...options, `sharp@${sharpVersion}`], { stdio: 'ignore', timeout: 180_000, cwd: place });
    const sharp = createRequire(join(place, 'package.json'))('sharp') as Sharp & { concurrency(threads: number): void; cache(on: boolean): void };
    sharp.concurrency(1);
    sharp.cache(false);
    return {
      name: 'sharp',
      async thumbnail(path) {
        const from = performance.now();
        await sharp(path).resize({ width: 320, height: 320, fit: 'inside' }).jpeg().toBuffer();
        return performance.now() - from;
      },
    };
  } catch (problem) {
    console.log(`sharp ${sharpVersion} cannot be installed here (${String(problem).split('\n')[0]}): measured without it.`);
    return undefined;
  }
}

export function hasCommand(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds a page of `pages` pages drawn by one process, so that its start is shared out among them. */
export function perPage(command: string, options: readonly string[], pages: number): number {
  const from = performance.now();
  execFileSync(command, options, { stdio: 'ignore' });
  return (performance.now() - from) / pages;
}
