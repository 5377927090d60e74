import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disk, syncFolder, systemCode, writeAll } from '../disk';
import { segmentNumbers } from '../journal/load';
import { segmentName } from '../journal/segment';

// Two markers, each named by one rename, say how far a replacement of the journal's files has come.
const ready = 'ready';
const placing = 'placing';

function buildingFolder(catalogueFolder: string): string {
  return join(catalogueFolder, 'restoring');
}

/** An empty folder in which the new files of the journal are made. */
export async function beginSwap(catalogueFolder: string): Promise<string> {
  const building = buildingFolder(catalogueFolder);
  await rm(building, { recursive: true, force: true });
  await mkdir(building);
  return building;
}

/** From here on the new files take the place of the old ones, at once or, after a crash, when the journal is next opened. */
export async function commitSwap(disk: Disk, catalogueFolder: string, setAside: string): Promise<void> {
  const building = buildingFolder(catalogueFolder);
  const marker = await disk.open(join(building, `${ready}.part`), 'w');
  try {
    await writeAll(marker, Buffer.from(setAside, 'utf8'), 0);
    await marker.sync();
  } finally {
    await marker.close();
  }
  await rename(join(building, `${ready}.part`), join(building, ready));
  await syncFolder(building);
  await finishSwap(catalogueFolder);
}

/** Carries a replacement that was decided to its end; does nothing when there is none. Throws on system errors. */
export async function finishSwap(catalogueFolder: string): Promise<void> {
  const building = buildingFolder(catalogueFolder);
  const setAside = await markerText(join(building, ready));
  if (setAside !== null) {
    const aside = join(catalogueFolder, setAside);
    await mkdir(aside, { recursive: true });
    await moveSegments(catalogueFolder, aside);
    await rename(join(building, ready), join(building, placing));
    await syncFolder(building);
  }
  if ((await markerText(join(building, placing))) === null) return;
  await moveSegments(building, catalogueFolder);
  await rm(building, { recursive: true, force: true });
}

async function moveSegments(from: string, to: string): Promise<void> {
  for (const number of await segmentNumbers(from)) await rename(join(from, segmentName(number)), join(to, segmentName(number)));
  await syncFolder(to);
  await syncFolder(from);
}

async function markerText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
