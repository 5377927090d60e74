import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { success } from '../../core/result';
import { firstReader, secondReader } from '../../core/sample/readers';
import { openCatalogue } from '../../data/open';
import { expectOpen, type OpenedForTest, openForTest } from '../../data/testing/open-for-test';
import type { FetchSampleFile } from './fetch-sample';
import { type OpenSampleInput, openSample } from './open-sample';

const folder = fileURLToPath(new URL('../../../resources/public/sample', import.meta.url));

const fromFolder: FetchSampleFile = async (name) => {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};

function inputOf({ catalogue, desk }: OpenedForTest, over: Partial<OpenSampleInput> = {}): OpenSampleInput {
  return { desk, catalogue, onProgress: () => undefined, signal: new AbortController().signal, fetchFile: fromFolder, ...over };
}

async function statuses({ database }: OpenedForTest['catalogue']): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { status } of await database.summaries.toArray()) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('opening the sample catalogue', () => {
  it('keeps every original and shows twelve men, most flagged, one disputed, and two scans in the inbox', async () => {
    const opened = await openForTest({ agent: firstReader.id });
    const seen: (readonly [number, number])[] = [];
    const result = await openSample(inputOf(opened, { onProgress: (done, total) => seen.push([done, total]) }));
    expect(result).toEqual({ ok: true, value: undefined });
    const { database } = opened.catalogue;
    const scans = await database.scans.toArray();
    expect(scans).toHaveLength(28);
    const present = await opened.desk.call('originals.present', { catalogue: opened.catalogue.id, shas: scans.map(({ id }) => id) });
    expect(present.ok && present.value.length).toBe(28);
    // Without a second reader nobody has confirmed: the proposal stays probable.
    expect(await statuses(opened.catalogue)).toEqual({ flagged: 6, possible: 2, probable: 2, disputed: 1, unidentified: 1 });
    const attached = new Set((await database.attachments.toArray()).map(({ document }) => document));
    expect(
      (await database.documents.toArray())
        .filter(({ id }) => !attached.has(id))
        .map(({ fields }) => fields.title)
        .sort(),
    ).toEqual(['SPÉCIMEN · Lettre non attribuée', 'SPÉCIMEN · Plaque non attribuée']);
    expect(seen.at(0)?.[0]).toBe(0);
    expect(seen.every(([done], index) => index === 0 || done >= (seen[index - 1]?.[0] ?? 0))).toBe(true);
    expect(seen.every(([done, total]) => done <= total)).toBe(true);
    await opened.catalogue.close();
  });

  it('with a second reader, the man whose evidence carries it is confirmed under the rules, and stays so', async () => {
    const opened = await openForTest({ agent: firstReader.id });
    let last = opened.catalogue;
    const result = await openSample(
      inputOf(opened, {
        reopenAs: async (agent) => {
          await last.close();
          last = expectOpen(await openCatalogue({ ...opened.input, agent }));
          return success(last);
        },
      }),
    );
    expect(result).toEqual({ ok: true, value: undefined });
    expect(last.agent()).toBe(secondReader.id);
    const confirmed = (await last.database.summaries.toArray()).filter(({ status }) => status === 'confirmed');
    expect(confirmed.map(({ name, reopened }) => [name, reopened])).toEqual([['Ержан Қалиасқаров', false]]);
    expect((await last.database.agents.toArray()).map(({ name }) => name).sort()).toEqual([firstReader.name, secondReader.name].sort());
    await last.close();
  });

  it('every citation leads to a page of the document it names', async () => {
    const opened = await openForTest();
    await openSample(inputOf(opened));
    const { database } = opened.catalogue;
    const documents = new Map((await database.documents.toArray()).map((document) => [document.id, document]));
    const cited = (await database.assertions.toArray()).flatMap(({ citation }) => (citation === undefined ? [] : [citation]));
    expect(cited.length).toBeGreaterThan(100);
    for (const { document, page } of cited) expect(documents.get(document)?.pages).toContainEqual(page);
    await opened.catalogue.close();
  });

  it('the two brothers name each other, and the two men with one number are said to be two', async () => {
    const opened = await openForTest();
    await openSample(inputOf(opened));
    const { database } = opened.catalogue;
    const siblings = (await database.assertions.toArray()).filter(({ property }) => property === 'sibling');
    const soldiers = new Set((await database.soldiers.toArray()).map(({ id }) => id));
    expect(siblings).toHaveLength(3);
    for (const { value, soldier } of siblings) {
      expect(value.type === 'relation' && value.soldier !== undefined && soldiers.has(value.soldier) && value.soldier !== soldier).toBe(true);
    }
    expect((await database.marks.toArray()).map(({ kind }) => kind)).toEqual(['distinct', 'distinct']);
    await opened.catalogue.close();
  });

  it('a user who opens it under his own name keeps his name', async () => {
    const opened = await openForTest();
    await openSample(inputOf(opened));
    expect(await opened.catalogue.database.agents.toArray()).toEqual([]);
    await opened.catalogue.close();
  });

  it('is cancelled between two files, and says so', async () => {
    const opened = await openForTest();
    const controller = new AbortController();
    const onProgress = (done: number) => {
      if (done === 3) controller.abort();
    };
    expect(await openSample(inputOf(opened, { signal: controller.signal, onProgress }))).toEqual({ ok: false, failure: { why: 'cancelled' } });
    expect(await opened.catalogue.database.soldiers.count()).toBe(0);
    await opened.catalogue.close();
  });

  it('a missing or damaged file is named, and nothing is written', async () => {
    const opened = await openForTest();
    const missing = await openSample(inputOf(opened, { fetchFile: async (name, signal) => (name === 'liste-maquis.pdf' ? null : fromFolder(name, signal)) }));
    expect(missing).toEqual({ ok: false, failure: { why: 'sample-file-missing', file: 'liste-maquis.pdf' } });
    const flipped: FetchSampleFile = async (name, signal) => {
      const bytes = await fromFolder(name, signal);
      if (bytes !== null && name === 'gr16p-990204.jpg') new Uint8Array(bytes)[1000] = (new Uint8Array(bytes)[1000] ?? 0) ^ 1;
      return bytes;
    };
    const damaged = await openSample(inputOf(opened, { fetchFile: flipped }));
    expect(damaged).toEqual({ ok: false, failure: { why: 'sample-damaged', file: 'gr16p-990204.jpg' } });
    const garbled = await openSample(inputOf(opened, { fetchFile: async () => new TextEncoder().encode('{ "version": 1').buffer }));
    expect(garbled).toEqual({ ok: false, failure: { why: 'sample-damaged', file: 'catalogue.json' } });
    expect(await opened.catalogue.database.documents.count()).toBe(0);
    await opened.catalogue.close();
  });

  it('a full disk is told with its numbers', async () => {
    const opened = await openForTest();
    opened.desk.fail({ why: 'no-space', needed: 10, free: 1 });
    expect(await openSample(inputOf(opened))).toEqual({ ok: false, failure: { why: 'not-kept', failure: { why: 'no-space', needed: 10, free: 1 } } });
    await opened.catalogue.close();
  });
});
