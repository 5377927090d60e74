import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type LaunchOptions, type Page } from '@playwright/test';
import { type RunningHost, startHost } from './host/loopback';
import { copyFolders, type Folders, freshFolders, prepareSample, removeFolders } from './host/prepared-sample';
import { watchContext } from './host/watch';
import { StartPage } from './pages/start-page';

export { expect };

/** The built program in its own browser profile, on its own data folder, as a user has it. */
export type Program = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** With the secret of this launch. */
  readonly address: string;
  readonly dataFolder: string;
  /** Ends browser and host in good order, and starts both again on the same data. */
  restart(): Promise<Program>;
  /** Kills browser and host as a power cut does, and starts both again on the same data. */
  crash(): Promise<Program>;
  /** Holds up the host, as a busy computer does, for as long as the work takes, so that a moment of its own work can be met. */
  holdUp(work: () => Promise<void>): Promise<void>;
};

type Options = {
  /** Set it to true in a test that provokes an error on purpose; CSP reports and foreign requests fail it all the same. */
  readonly allowPageErrors: boolean;
  /**
   * `disk` is a browser of its own, as a user has it, and the only one that can restart. `memory` is a profile in a browser that
   * the tests of one worker share, which saves two seconds a test where the profile proves nothing.
   */
  readonly profile: 'disk' | 'memory';
  /** `empty`: the first start. `sample`: a start after the sample catalogue was opened in French, always on disk. */
  readonly begin: 'empty' | 'sample';
};

type Shared = {
  /** Made when the first test of a worker asks for it. */
  readonly preparedSample: () => Promise<Folders>;
};

/** Each test gets a program of its own; it fails on any CSP report, page error or request that leaves the origin. Language, colours and size are Playwright's own options. */
export const test = base.extend<Options & { readonly program: Program }, Shared>({
  allowPageErrors: [false, { option: true }],
  profile: ['disk', { option: true }],
  begin: ['empty', { option: true }],
  preparedSample: [
    async ({ playwright, launchOptions }, use) => {
      let prepared: Promise<Folders> | null = null;
      const look = { locale: 'fr-FR', viewport: { width: 1280, height: 800 } };
      await use(() => {
        prepared ??= prepareSample(
          (profile) => playwright.chromium.launchPersistentContext(profile, { ...programOf(launchOptions), ...look }),
          (page) => new StartPage(page).enterSample(),
        );
        return prepared;
      });
      const made = await (prepared as Promise<Folders> | null)?.catch(() => null);
      if (made) await removeFolders(made);
    },
    { scope: 'worker' },
  ],
  program: async ({ playwright, browser, launchOptions, locale, colorScheme, viewport, allowPageErrors, profile, begin, preparedSample }, use) => {
    const folders = begin === 'sample' ? await copyFolders(await preparedSample()) : await freshFolders();
    const inMemory = profile === 'memory' && begin === 'empty';
    const reports: string[] = [];
    let host: RunningHost | null = null;
    let context: BrowserContext | null = null;

    const open = async (): Promise<Program> => {
      host = await startHost(['--data', folders.data, '--no-open']);
      const look: BrowserContextOptions = { ...withoutUndefined({ locale }), colorScheme, viewport, acceptDownloads: true };
      context = inMemory
        ? await browser.newContext(look)
        : await playwright.chromium.launchPersistentContext(folders.profile, { ...programOf(launchOptions), ...look });
      await watchContext(context, new URL(host.address).origin, allowPageErrors, (report) => reports.push(report));
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(host.address);
      const { address, holdUp } = host;
      return { page, context, address, dataFolder: folders.data, restart: () => again('SIGTERM'), crash: () => again('SIGKILL'), holdUp };
    };
    const again = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<Program> => {
      if (inMemory) throw new Error("A program that restarts needs the profile 'disk'.");
      if (context !== null) await (signal === 'SIGKILL' ? killBrowser(context) : context.close());
      await host?.end(signal);
      return open();
    };

    try {
      const opened = await open();
      if (begin === 'sample') await expect(opened.page.getByRole('grid')).toBeVisible();
      await use(opened);
    } finally {
      await (context as BrowserContext | null)?.close();
      await (host as RunningHost | null)?.end('SIGTERM');
      await removeFolders(folders);
    }
    expect(reports, 'CSP reports, page errors and requests that left the origin').toEqual([]);
  },
});

/** The browser that Playwright was told to use. */
function programOf({ args, executablePath }: LaunchOptions): LaunchOptions {
  return withoutUndefined({ args, executablePath });
}

/** Ends the whole browser at once, without a chance to write anything more. */
async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  // The answer never comes: the browser is gone.
  session.send('Browser.crash').catch(() => undefined);
  await closed;
}

type Defined<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> };

/** Playwright's options may be absent but, under our compiler's rules, not undefined. */
function withoutUndefined<Options extends object>(options: Options): Partial<Defined<Options>> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Defined<Options>>;
}

/** Waits until nothing fades in or changes its colour: half-way there, words have a contrast that nobody reads them by. What goes round for ever is left out. */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** `rules`: only these; absent: all. Fails with the rule, the element and the advice for each violation of WCAG 2.2 A and AA that axe can see. */
export async function expectNoAxeViolations(page: Page, rules?: readonly string[]): Promise<void> {
  // A screen is loaded when it is first opened: what axe is to look at is there when its heading is.
  // Under an open dialog the heading is there but hidden from roles.
  await page
    .locator('h1')
    .first()
    .waitFor({ state: 'attached', timeout: 15_000 })
    .catch(() => undefined);
  await standsStill(page);
  // The program has no frames, for which alone axe would open a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const asked = rules === undefined ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']) : axe.withRules([...rules]);
  const { violations } = await asked.analyze();
  const said = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html} (${violation.help}) ${node.failureSummary ?? ''}`),
  );
  expect(said, 'axe violations').toEqual([]);
}
