import { BrowserWindow, screen } from 'electron';
import { appHost, appScheme } from '../contract/origin';
import { visibleBounds, type WindowState } from '../host/window-state';

/** The one window. It shows itself when the page has painted, so no white sheet flashes. */
export function createMainWindow(preload: string, remembered: WindowState): BrowserWindow {
  const bounds = visibleBounds(
    remembered.bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(bounds ?? { width: 1440, height: 900 }),
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Matricule',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A dropped file must never replace the page.
      navigateOnDragDrop: false,
    },
  });
  if (remembered.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  return window;
}

/** The page's address. */
export const startPage = `${appScheme}://${appHost}/`;
