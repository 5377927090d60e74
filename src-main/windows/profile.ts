import { app } from 'electron';
import { type DataFolder, describeError } from '../host/data-folder';
import { makeFolder } from '../host/make-folder';

type Profile = { readonly state: 'ours' } | { readonly state: 'held' } | { readonly state: 'unwritable'; readonly detail: string };

/** Chromium's profile goes into the data folder, where the single-instance lock lies too; nothing of it is touched when another instance holds it. */
export function claimProfile(folder: DataFolder): Profile {
  try {
    makeFolder(folder.electronProfile);
  } catch (error) {
    return { state: 'unwritable', detail: describeError(error) };
  }
  app.setPath('userData', folder.electronProfile);
  return app.requestSingleInstanceLock() ? { state: 'ours' } : { state: 'held' };
}
