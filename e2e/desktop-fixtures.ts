import { rm } from 'node:fs/promises';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { freshFolder, projectRoot } from './host/folders';

export { expect };

/** Electron's program, as `npm test` found it; undefined where only its npm package is. */
const electron = process.env.MATRICULE_ELECTRON;
export const withoutElectron = 'Electron’s runtime is not on this machine (its download is blocked or was never made)';

/** The built program in real Electron. Where there is no runtime every test that asks for it is skipped with the reason. */
export const test = base.extend<{ readonly desktop: { readonly application: ElectronApplication; readonly page: Page; readonly dataFolder: string } }>({
  desktop: async ({ playwright }, use, testInfo) => {
    testInfo.skip(electron === undefined, withoutElectron);
    const dataFolder = await freshFolder('matricule-desktop-');
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const application = await playwright._electron.launch({ executablePath: electron ?? '', args: [...sandbox, projectRoot, '--data', dataFolder] });
    try {
      await use({ application, page: await application.firstWindow(), dataFolder });
    } finally {
      await application.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
});
