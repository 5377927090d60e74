import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './folders';

const folder = join(projectRoot, '..', 'shared', 'fixtures');

/** Why a test that needs the shared fixtures is skipped, or false when they are there. */
export const noSharedFixtures: string | false = existsSync(folder) ? false : `the shared fixtures are not at ${folder}`;

/** Paths of the pictures of one kind (scans, tiff, exif, hostile). */
export function sharedPictures(kind: string): readonly string[] {
  return noSharedFixtures === false
    ? readdirSync(join(folder, kind))
        .filter((name) => /\.(jpe?g|tiff?|png)$/.test(name))
        .sort()
        .map((name) => join(folder, kind, name))
    : [];
}
