import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ProcessText } from '../text/language';

/** An entry that the page carries out. The page hears the keys itself, in both hosts alike, so the menu only shows them. */
type Choose = (command: string) => void;

export function setMenu(text: ProcessText, platform: NodeJS.Platform, choose: Choose): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(text, platform, choose)]));
}

function menuTemplate({ menu }: ProcessText, platform: NodeJS.Platform, choose: Choose): readonly MenuItemConstructorOptions[] {
  const entry = (label: string, accelerator: string, command: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => choose(command),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const settings = entry(menu.settings, 'CmdOrCtrl+,', 'settings');
  const quit: MenuItemConstructorOptions = { label: menu.quit, role: 'quit' };
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ label: 'Matricule', submenu: [settings, line, { label: menu.hide, role: 'hide' as const }, line, quit] }] : []),
    {
      label: menu.file,
      submenu: [
        entry(menu.newMan, 'CmdOrCtrl+N', 'new-man'),
        line,
        entry(menu.importScans, 'CmdOrCtrl+I', 'import'),
        entry(menu.exportBundle, 'CmdOrCtrl+E', 'export'),
        ...(isMac ? [] : [line, settings, line, quit]),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        entry(menu.undo, 'CmdOrCtrl+Z', 'undo'),
        entry(menu.redo, 'CmdOrCtrl+Shift+Z', 'redo'),
        line,
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
        line,
        entry(menu.palette, 'CmdOrCtrl+K', 'palette'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.zoomIn, role: 'zoomIn' },
        { label: menu.zoomOut, role: 'zoomOut' },
        { label: menu.zoomReset, role: 'resetZoom' },
        line,
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: menu.window,
      submenu: [
        { label: menu.minimize, role: 'minimize' },
        { label: menu.close, role: 'close' },
      ],
    },
  ];
}
