import { app, type BrowserWindow, session } from 'electron';
import { registerHandlers } from './handlers/register';
import { electronServices } from './handlers/services';
import { type DataFolder, prepareDataFolder } from './host/data-folder';
import { createHandlers } from './host/handlers';
import { openFolderVault } from './host/open-vault';
import { type Started, started } from './host/problems';
import { readWindowState, writeWindowState } from './host/window-state';
import { type Language, languageOf, textIn } from './text/language';
import { openVault } from './vault/vault';
import { createMainWindow, startPage } from './windows/main-window';
import { setMenu } from './windows/menu';
import { serveScheme } from './windows/protocol';
import { wallSession } from './windows/walls';

type BuiltFiles = { readonly pages: string; readonly preload: string; readonly bundleWorker: URL };

/** From `ready` to the window, in order: the folder, the vault, the walls, the page's origin, the handlers, the menu, the window. */
export async function runProgram(folder: DataFolder, built: BuiltFiles): Promise<Started<null>> {
  const prepared = await prepareDataFolder(folder);
  if (!prepared.ok) return prepared;
  const vault = await openFolderVault(folder, openVault({ root: folder.vault, now: () => new Date(), bundleWorker: built.bundleWorker }));
  if (!vault.ok) return vault;

  let remembered = readWindowState(folder.windowFile);
  let language: Language = remembered.language ?? languageOf(process.env);
  let window: BrowserWindow | null = null;
  const remember = (change: Partial<typeof remembered>) => {
    remembered = { ...remembered, ...change };
    writeWindowState(folder.windowFile, remembered);
  };
  const showMenu = () => setMenu(textIn(language), process.platform, (name) => services.emit({ type: 'command', name }));
  const services = electronServices({
    folder,
    window: () => window,
    text: () => textIn(language),
    useLanguage: async (chosen) => {
      language = chosen;
      remember({ language });
      showMenu();
    },
  });

  wallSession(session.defaultSession);
  serveScheme(built.pages, vault.value);
  const host = createHandlers(vault.value, services);
  const keeping = registerHandlers(vault.value, host.handlers);
  showMenu();

  const opened = createMainWindow(built.preload, remembered);
  window = opened;
  opened.on('close', () => remember({ bounds: opened.getNormalBounds(), maximized: opened.isMaximized() }));
  opened.on('closed', () => {
    window = null;
  });
  // A page that reloads or dies answers nothing more: what it was sending is given up.
  opened.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) keeping.abortAll();
  });
  opened.webContents.on('render-process-gone', () => keeping.abortAll());
  app.on('second-instance', () => {
    if (opened.isDestroyed()) return;
    if (opened.isMinimized()) opened.restore();
    opened.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    keeping.abortAll();
    host.close().finally(() => app.exit(0));
  });
  await opened.loadURL(startPage);
  return started(null);
}
