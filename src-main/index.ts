import './host/jitless';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { homeFolder, readDataFolder } from './host/arguments';
import { type DataFolder, dataFolderAt } from './host/data-folder';
import { runProgram } from './program';
import { languageOf, textIn } from './text/language';
import { claimProfile } from './windows/profile';
import { declareScheme } from './windows/protocol';
import { wallContents } from './windows/walls';

const root = readDataFolder(process.argv.slice(1), homeFolder(), process.cwd());
const text = textIn(languageOf(process.env));

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  dialog.showErrorBox('Matricule', sentence);
  app.exit(1);
}

// Up to `ready` nothing may wait: after a wait Electron may be ready already, and these calls would come too late.
app.enableSandbox();
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
declareScheme();
if (root.ok) start(dataFolderAt(root.value));
else stop(text.problem(root.problem));

function start(folder: DataFolder): void {
  const profile = claimProfile(folder);
  if (profile.state === 'unwritable') {
    stop(text.problem({ why: 'folder-unwritable', folder: folder.root, detail: profile.detail }));
    return;
  }
  if (profile.state === 'held') {
    app.exit(0);
    return;
  }
  wallContents();
  app
    .whenReady()
    .then(() =>
      runProgram(folder, {
        pages: join(import.meta.dirname, '../renderer'),
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        bundleWorker: new URL('./bundle-writer.js', import.meta.url),
      }),
    )
    .then(
      (ran) => ran.ok || stop(text.problem(ran.problem)),
      (error: unknown) => stop(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
}
