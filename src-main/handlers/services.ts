import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { DeskEvent } from '../contract/events';
import { type DataFolder, describeError } from '../host/data-folder';
import { exists } from '../host/exists';
import type { HostServices } from '../host/services';
import type { Language, ProcessText } from '../text/language';
import { messages } from './messages';

type Needs = {
  readonly folder: DataFolder;
  readonly window: () => BrowserWindow | null;
  readonly text: () => ProcessText;
  readonly useLanguage: (language: Language) => Promise<void>;
};

/** What Electron can do outside the page: the system's dialogs and programs. */
export function electronServices({ folder, window, text, useLanguage }: Needs): HostServices {
  return {
    info: {
      host: 'electron',
      version: app.getVersion(),
      platform: process.platform,
      runtime: `Electron ${process.versions.electron}`,
      dataFolder: folder.root,
    },
    choosePath: async (what, suggested) => {
      const owner = window();
      const options = {
        title: what === 'bundle' ? text().saveBundle : text().saveText,
        defaultPath: join(app.getPath('documents'), suggested),
        filters: [{ name: what === 'bundle' ? text().bundleFilter : text().textFilter, extensions: [extname(suggested).slice(1)] }],
      };
      const chosen = owner === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(owner, options);
      return { ok: true, value: chosen.canceled || chosen.filePath === '' ? null : chosen.filePath };
    },
    openFile: async (path) => {
      const trouble = await shell.openPath(path);
      return trouble === '' ? { ok: true, value: {} } : { ok: false, failure: { why: 'cannot-read', detail: trouble } };
    },
    revealFile: async (path) => {
      try {
        if (!(await exists(path))) return { ok: false, failure: { why: 'cannot-read', detail: 'ENOENT' } };
        shell.showItemInFolder(path);
        return { ok: true, value: {} };
      } catch (error) {
        return { ok: false, failure: { why: 'cannot-read', detail: describeError(error) } };
      }
    },
    emit: (event: DeskEvent) => {
      const owner = window();
      if (owner !== null && !owner.isDestroyed()) owner.webContents.send(messages.event, event);
    },
    useLanguage,
    now: () => performance.now(),
  };
}
