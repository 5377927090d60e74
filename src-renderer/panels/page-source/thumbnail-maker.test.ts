import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { importScans } from '../../data/actions/import-scan';
import { pagesWithoutThumbnail, thumbnail } from '../../data/queries/thumbnails';
import { openForTest } from '../../data/testing/open-for-test';
import { PageProblem } from '../../workers/page-problem.client';
import { createThumbnailMaker, type DrawThumbnail, type MadeThumbnail } from './thumbnail-maker';

const patient = { timeout: 20_000 };
const shaOf = (index: number) => String(index).padStart(64, '0');
const picture = async () => ({ bytes: new ArrayBuffer(4), mediaType: 'image/jpeg', width: 3, height: 4 });

async function withScans(count: number) {
  const { catalogue } = await openForTest();
  const files = Array.from({ length: count }, (_, index) => ({
    sha: shaOf(index),
    name: `${index}.jpg`,
    mediaType: 'image/jpeg',
    size: 1,
    pages: [{ width: 3, height: 4 }],
  }));
  await importScans(catalogue, { files });
  const made = async () => {
    const rows = await Promise.all(files.map(({ sha }) => thumbnail(catalogue, sha, 0)));
    return rows.filter((row) => row !== undefined).length;
  };
  return { catalogue, files, made };
}

it('thumbnails half made before a restart are not made again, and the rest is; what is in view goes first', async () => {
  const { catalogue, files, made } = await withScans(20);
  let drawn = 0;
  // The program ends after the tenth: what was asked for after that never comes.
  const halfway: DrawThumbnail = async () => {
    drawn += 1;
    return drawn > 10 ? new Promise<never>(() => undefined) : picture();
  };
  createThumbnailMaker(catalogue, halfway).later(files.map(({ sha, size }) => ({ scan: sha, page: 0, size })));
  await vi.waitFor(async () => expect(await made()).toBe(10), patient);

  const again: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const restarted = createThumbnailMaker(catalogue, async ({ scan }) => {
    again.push(scan);
    await held;
    return picture();
  });
  await pagesWithoutThumbnail(catalogue, (pages) => restarted.later(pages), new AbortController().signal);
  await vi.waitFor(() => expect(again).toHaveLength(2), patient);
  restarted.see({ scan: shaOf(19), page: 0, size: 1 }, () => undefined);
  release();
  await vi.waitFor(async () => expect(await made()).toBe(20), patient);
  expect(again.indexOf(shaOf(19)), 'the one in view is the next that is drawn').toBe(2);
  expect(again.toSorted()).toEqual(Array.from({ length: 10 }, (_, index) => shaOf(index + 10)));
  await catalogue.close();
});

it('a page that cannot be shown is told of with its reason, whoever asks and however often, and one that could not be fetched is asked for again when it is next seen', async () => {
  const { catalogue, made } = await withScans(2);
  let attempts = 0;
  const maker = createThumbnailMaker(catalogue, async ({ scan }) => {
    if (scan === shaOf(0)) throw new PageProblem('too-slow');
    attempts += 1;
    if (attempts === 1) throw new PageProblem('unreadable');
    return picture();
  });
  const told: MadeThumbnail[] = [];
  maker.see({ scan: shaOf(0), page: 0, size: 1 }, (state) => told.push(state));
  maker.see({ scan: shaOf(1), page: 0, size: 1 }, () => undefined);
  await vi.waitFor(() => expect([told, attempts]).toEqual([['too-slow'], 1]), patient);
  maker.see({ scan: shaOf(0), page: 0, size: 1 }, (state) => told.push(state));
  maker.later([{ scan: shaOf(0), page: 0, size: 1 }], (_, state) => told.push(state));
  expect(told).toEqual(['too-slow', 'too-slow', 'too-slow']);
  maker.see({ scan: shaOf(1), page: 0, size: 1 }, () => undefined);
  await vi.waitFor(async () => expect(await made()).toBe(1), patient);
  await catalogue.close();
});
