import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openVault, type Vault } from '../vault';
import { keptSnapshots } from './snapshot';

const catalogue = '33333333-3333-4333-8333-333333333333';
let root = '';
let now = new Date('2026-01-01T08:00:00Z');
let vault: Vault;
const folder = () => join(root, 'catalogues', catalogue);

async function open(): Promise<void> {
  const opened = await openVault({ root, now: () => now, bundleWorker: 'unused', segmentBytes: 1_000, reserve: 0 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  vault = opened.value;
}

async function append(...ids: string[]): Promise<void> {
  for (const id of ids) expect((await vault.channels['journal.append']({ catalogue, changes: [{ id, text: 'x'.repeat(100) }] })).ok).toBe(true);
}

async function ids(): Promise<readonly string[]> {
  const page = await vault.channels['journal.read']({ catalogue, from: 0, limit: 10_000 });
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return page.value.changes.map(({ id }) => id);
}

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `c${from + index}`);

/** Changes one letter inside a line of the journal's file of this number. */
async function damage(number: number): Promise<void> {
  const path = join(folder(), `journal-00000${number}.jsonl`);
  await writeFile(path, (await readFile(path, 'utf8')).replace('xxxx', 'xyxx'));
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'matricule-safety-'));
  now = new Date('2026-01-01T08:00:00Z');
  await open();
  await vault.channels['catalogues.create']({ id: catalogue, title: 'Essai', sample: false, createdAt: now.toISOString() });
});
afterEach(async () => {
  await vault.close();
  await rm(root, { recursive: true, force: true });
});

describe('snapshots', () => {
  test('a snapshot is a whole copy of the journal, and the state says when it was made', async () => {
    await append(...numbered(1, 30));
    expect(await vault.channels['safety.state']({ catalogue })).toMatchObject({ value: { lastSnapshot: null, snapshots: 0 } });
    expect(await vault.channels['safety.snapshot']({ catalogue })).toMatchObject({
      ok: true,
      value: { lastSnapshot: '2026-01-01T08:00:00.000Z', snapshots: 1 },
    });
    const names = (await readdir(join(folder(), 'snapshots'))).sort();
    expect(names).toEqual(['2026-01-01T08-00-00.000Z.jsonl', '2026-01-01T08-00-00.000Z.jsonl.sha256']);
    const copied = (await readFile(join(folder(), 'snapshots', names[0] ?? ''), 'utf8')).trim().split('\n');
    expect(copied.map((line) => JSON.parse(line).change.id)).toEqual(numbered(1, 30));
  });

  test('a snapshot that has changed since is not counted as the last one', async () => {
    await append('a');
    await vault.channels['safety.snapshot']({ catalogue });
    now = new Date('2026-01-02T08:00:00Z');
    await vault.channels['safety.snapshot']({ catalogue });
    const newest = join(folder(), 'snapshots', '2026-01-02T08-00-00.000Z.jsonl');
    await writeFile(newest, (await readFile(newest, 'utf8')).replace('xxx', 'xyx'));
    expect(await vault.channels['safety.state']({ catalogue })).toMatchObject({ value: { lastSnapshot: '2026-01-01T08:00:00.000Z', snapshots: 2 } });
  });

  test('the newest ten are kept, and the newest of every month', async () => {
    const days = Array.from({ length: 80 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString());
    const kept = [...keptSnapshots(days)].sort();
    expect(kept).toHaveLength(12);
    expect(kept.slice(0, 2)).toEqual(['2026-01-31T00:00:00.000Z', '2026-02-28T00:00:00.000Z']);
    expect(kept.slice(2)).toEqual(days.slice(-10));
    await append('a');
    for (let day = 1; day <= 14; day += 1) {
      now = new Date(Date.UTC(2026, 4, day));
      await vault.channels['safety.snapshot']({ catalogue });
    }
    expect(await readdir(join(folder(), 'snapshots'))).toHaveLength(20);
  });

  test('a damaged journal is never copied over the good snapshots', async () => {
    await append(...numbered(1, 10));
    await vault.close();
    await damage(1);
    await open();
    expect(await vault.channels['safety.snapshot']({ catalogue })).toMatchObject({ ok: false, failure: { why: 'damaged' } });
  });
});

describe('restoring a damaged journal', () => {
  test('the snapshot and every whole line after it come back; the damaged files are kept', async () => {
    await append(...numbered(1, 10));
    await vault.channels['safety.snapshot']({ catalogue });
    const known = await vault.channels['journal.headAt']({ catalogue, count: 10 });
    await append(...numbered(11, 20));
    await vault.close();
    await damage(1);
    const before = await readFile(join(folder(), 'journal-000001.jsonl'));
    await open();
    expect(await vault.channels['journal.append']({ catalogue, changes: [{ id: 'c21' }] })).toMatchObject({ ok: false, failure: { why: 'damaged' } });
    expect(await vault.channels['catalogues.list']({})).toMatchObject({ value: [{ id: catalogue, damaged: 'journal-000001.jsonl:1' }] });

    const restored = await vault.channels['safety.restore']({ catalogue });
    expect(restored).toMatchObject({ ok: true, value: { snapshot: '2026-01-01T08:00:00.000Z', salvaged: 10, contradicted: 0, head: { count: 20 } } });
    expect(await ids()).toEqual(numbered(1, 20));
    expect(await vault.channels['journal.headAt']({ catalogue, count: 10 })).toEqual(known);
    const setAside = restored.ok ? restored.value.setAside : '';
    expect((await readFile(join(folder(), setAside, 'journal-000001.jsonl'))).equals(before)).toBe(true);
    await append('c21');
    await vault.close();
    await open();
    expect(await ids()).toEqual(numbered(1, 21));
  });

  test('without any snapshot all lines but the broken one come back', async () => {
    await append(...numbered(1, 10));
    await vault.close();
    await damage(2);
    await open();
    expect(await vault.channels['safety.restore']({ catalogue })).toMatchObject({ ok: true, value: { snapshot: null, salvaged: 9 } });
    expect(await ids()).toHaveLength(9);
  });

  test('a long journal comes back whole and in order, over many batches', async () => {
    const changes = numbered(1, 3_400).map((id) => ({ id, text: 'xxxx' }));
    await vault.channels['journal.append']({ catalogue, changes: changes.slice(0, 2_300) });
    await vault.channels['safety.snapshot']({ catalogue });
    await vault.channels['journal.append']({ catalogue, changes: changes.slice(2_300) });
    await vault.close();
    await damage(1);
    await open();
    expect(await vault.channels['safety.restore']({ catalogue })).toMatchObject({ ok: true, value: { salvaged: 1_100, head: { count: 3_400 } } });
    expect(await ids()).toEqual(numbered(1, 3_400));
  });

  test('a rotten snapshot is passed over for an older sound one', async () => {
    await append(...numbered(1, 5));
    await vault.channels['safety.snapshot']({ catalogue });
    now = new Date('2026-01-02T08:00:00Z');
    await vault.channels['safety.snapshot']({ catalogue });
    await vault.close();
    const newest = join(folder(), 'snapshots', '2026-01-02T08-00-00.000Z.jsonl');
    await writeFile(newest, (await readFile(newest, 'utf8')).replace('xxx', 'xyx'));
    await damage(1);
    await open();
    expect(await vault.channels['safety.restore']({ catalogue })).toMatchObject({ value: { snapshot: '2026-01-01T08:00:00.000Z', head: { count: 5 } } });
  });

  test.each(['ready', 'placing'])('a crash in the middle of it (%s) is carried to its end at the next opening', async (moment) => {
    await append(...numbered(1, 12));
    await vault.close();
    // The state on the disk at that moment: new files made, the marker there, and at `placing` the old files gone aside already.
    const building = join(folder(), 'restoring');
    await mkdir(building);
    const journals = (await readdir(folder())).filter((name) => name.endsWith('.jsonl'));
    for (const name of journals) await cp(join(folder(), name), join(building, name));
    await writeFile(join(building, moment), 'journal-damaged-x');
    await damage(1);
    if (moment === 'placing') {
      await mkdir(join(folder(), 'journal-damaged-x'));
      for (const name of journals) await rename(join(folder(), name), join(folder(), 'journal-damaged-x', name));
      await rename(join(building, 'journal-000001.jsonl'), join(folder(), 'journal-000001.jsonl'));
    }
    await open();
    expect(await ids()).toEqual(numbered(1, 12));
    expect((await readdir(join(folder(), 'journal-damaged-x'))).sort()).toEqual(journals.sort());
    expect(await readdir(folder())).not.toContain('restoring');
  });
});
