import type { fr } from './fr';

export const en: typeof fr = {
  problem: (problem): string => {
    switch (problem.why) {
      case 'unknown-argument':
        return `Unknown option: ${problem.argument}. Options are --data FOLDER, --port NUMBER, --no-open, --browser.`;
      case 'missing-value':
        return `The option ${problem.argument} must be followed by a value.`;
      case 'bad-port':
        return `Port “${problem.value}” will not do: it must be a number from 1024 to 65535 that a browser accepts.`;
      case 'folder-unwritable':
        return `The folder ${problem.folder} cannot be written (${problem.detail}): choose another with --data FOLDER.`;
      case 'port-remembered':
        return `The folder ${problem.folder} was made with port ${problem.port}: start again without --port, because the catalogue belongs to that port.`;
      case 'port-unreadable':
        return `The file ${problem.file}, which keeps the catalogue’s port, cannot be read (${problem.detail}): put the first port back into it, or restore the file from a backup.`;
      case 'no-home':
        return 'This account has no home folder: say where the data are kept with --data FOLDER.';
      case 'port-taken':
        return `Port ${problem.port} is taken by another program: close that program, then start Matricule again.`;
      case 'already-running':
        return `Matricule is already open on the folder ${problem.folder} (process ${problem.pid}): use that window, or close it first.`;
      case 'vault-unreadable':
        return `The vault in the folder ${problem.folder} cannot be opened (${problem.detail}): nothing in it was changed.`;
      case 'not-built':
        return `The program’s files are missing in ${problem.folder}: run “npm run build”.`;
    }
  },
  address: (address) => `Matricule is at ${address}`,
  alreadyOpenNewWindow: (folder) => `Matricule is already open on the folder ${folder}: a new window opens.`,
  alreadyOpenAt: (address) => `Matricule is already open, at ${address}`,
  opened: (browser) => `Matricule opens in a window of ${browser}.`,
  noDisplay: 'No display: open the address yourself in a Chromium, Chrome or Edge browser on this machine.',
  noBrowser: 'Neither Chromium, Chrome nor Edge on this machine: open the address yourself in a browser.',
  notOpened: 'The window did not open: open the address yourself in a Chromium, Chrome or Edge browser.',
  withoutSandbox: 'Started as administrator (root): the browser runs without its sandbox (--no-sandbox).',
  needsAddress: 'This page needs the full address that Matricule gave when it started.',
  browserHere: 'browser',
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    newMan: 'New soldier',
    importScans: 'Import scans…',
    exportBundle: 'Export…',
    settings: 'Settings…',
    quit: 'Quit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    palette: 'Search or command…',
    zoomIn: 'Larger text',
    zoomOut: 'Smaller text',
    zoomReset: 'Normal size',
    fullScreen: 'Full screen',
    minimize: 'Minimise',
    close: 'Close',
    hide: 'Hide',
  },
  saveBundle: 'Save the exchange bundle',
  bundleFilter: 'BagIt bundle (zip)',
  saveText: 'Save the file',
  textFilter: 'Text file',
};
