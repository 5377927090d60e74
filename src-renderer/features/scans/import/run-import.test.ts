import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../../src-main/contract/desk';
import type { Inspection } from '../../../core/filetypes/inspection';
import type { Catalogue } from '../../../data/catalogue';
import { inboxDocuments } from '../../../data/queries/inbox';
import { createFakeDesk } from '../../../data/testing/fake-desk';
import { openForTest } from '../../../data/testing/open-for-test';
import type { FileOutcome } from './outcome';
import { runImport } from './run-import';

const jpeg: Inspection = { mediaType: 'image/jpeg', formatName: 'JPEG', pages: [{ width: 10, height: 20 }], incomplete: false };
const open: Catalogue[] = [];

afterEach(async () => {
  for (const catalogue of open.splice(0)) await catalogue.close();
});

function file(name: string, content = name): File {
  return new File([content], name);
}

async function catalogueOn(change: (desk: Desk) => Partial<Desk> = () => ({})): Promise<Catalogue> {
  const fake = createFakeDesk();
  const { catalogue } = await openForTest({ desk: { ...fake, ...change(fake) } });
  open.push(catalogue);
  return catalogue;
}

type Options = {
  readonly inspect?: (file: File) => Promise<Inspection>;
  readonly stop?: AbortController;
  readonly whenGoing?: () => Promise<void>;
  readonly isPaused?: () => boolean;
  readonly onOutcome?: (index: number) => void;
};

async function importAll(catalogue: Catalogue, files: readonly File[], options: Options = {}): Promise<readonly (FileOutcome | undefined)[]> {
  const outcomes: FileOutcome[] = [];
  await runImport({
    catalogue,
    files,
    batch: catalogue.random.uuid(),
    inspect: options.inspect ?? (async () => jpeg),
    signal: (options.stop ?? new AbortController()).signal,
    whenGoing: options.whenGoing ?? (() => Promise.resolve()),
    isPaused: options.isPaused ?? (() => false),
    onBytes: () => undefined,
    onOutcome: (index, outcome) => {
      expect(outcomes[index], 'one outcome a file').toBeUndefined();
      outcomes[index] = outcome;
      options.onOutcome?.(index);
    },
  });
  return files.map((_, index) => outcomes[index]);
}

describe('bringing scans in', () => {
  it('puts every file into the inbox, all of one import together, undone as one', async () => {
    const catalogue = await catalogueOn();
    const files = Array.from({ length: 50 }, (_, index) => file(`page ${index}.jpg`));
    const outcomes = await importAll(catalogue, files);
    expect(outcomes.every((outcome) => outcome?.kind === 'imported')).toBe(true);
    const batches = await inboxDocuments(catalogue);
    expect(batches.map(({ documents }) => documents.length)).toEqual([50]);
    expect((await catalogue.undo()).ok).toBe(true);
    expect(await inboxDocuments(catalogue)).toEqual([]);
  });

  it('never takes the same file twice, under whatever name, and says which document shows it', async () => {
    const catalogue = await catalogueOn();
    const [first] = await importAll(catalogue, [file('a.jpg', 'same')]);
    const [again, new1] = await importAll(catalogue, [file('renamed.jpg', 'same'), file('b.jpg')]);
    expect(first?.kind).toBe('imported');
    expect(again).toEqual({
      kind: 'duplicate',
      scan: first?.kind === 'imported' ? first.scan : '',
      document: first?.kind === 'imported' ? first.document : '',
    });
    expect(new1?.kind).toBe('imported');
    const scan = await catalogue.database.scans.get(first?.kind === 'imported' ? first.scan : '');
    expect(scan?.names).toEqual(['a.jpg', 'renamed.jpg']);
  });

  it('knows two copies within one import', async () => {
    const catalogue = await catalogueOn();
    const outcomes = await importAll(catalogue, [file('a.jpg', 'same'), file('a (1).jpg', 'same')]);
    expect(outcomes.map((outcome) => outcome?.kind).sort()).toEqual(['duplicate', 'imported']);
  });

  it('keeps what cannot be shown and says why', async () => {
    const catalogue = await catalogueOn();
    const inspect = async (source: File): Promise<Inspection> =>
      source.name === 'locked.pdf'
        ? { mediaType: 'application/pdf', formatName: 'PDF', pages: [], obstacle: 'encrypted', incomplete: false }
        : { ...jpeg, incomplete: source.name === 'cut.tif' };
    const [locked, cut] = await importAll(catalogue, [file('locked.pdf'), file('cut.tif')], { inspect });
    expect(locked).toMatchObject({ kind: 'kept', obstacle: 'encrypted', format: 'PDF' });
    expect(cut).toMatchObject({ kind: 'imported', incomplete: true });
    const [batch] = await inboxDocuments(catalogue);
    expect(batch?.documents).toHaveLength(2);
  });

  it('goes on when one file cannot be read, one is looked at in vain and one is larger than the free space', async () => {
    const catalogue = await catalogueOn((fake) => ({
      call: (async (channel, input) => (channel === 'app.space' ? { free: 100, total: 1000 } : fake.call(channel, input))) as Desk['call'],
      keepOriginal: async (id, source, listener) =>
        source.name === 'gone.jpg' ? { ok: false, failure: { why: 'cannot-read', detail: 'NotFoundError' } } : fake.keepOriginal(id, source, listener),
    }));
    const inspect = async (source: File): Promise<Inspection> => {
      if (source.name === 'odd.jpg') throw new Error('no answer');
      return jpeg;
    };
    const outcomes = await importAll(catalogue, [file('a.jpg'), file('gone.jpg'), file('odd.jpg'), file('huge.tif', 'x'.repeat(500)), file('b.jpg')], {
      inspect,
    });
    expect(outcomes[0]?.kind).toBe('imported');
    expect(outcomes[1]).toEqual({ kind: 'refused', why: { why: 'cannot-read', detail: 'NotFoundError' } });
    expect(outcomes[2]).toEqual({ kind: 'refused', why: { why: 'no-answer', detail: 'no answer' } });
    expect(outcomes[3]).toEqual({ kind: 'refused', why: { why: 'no-space', needed: 500, free: 100 } });
    expect(outcomes[4]?.kind).toBe('imported');
  });

  it('keeps on cancelling what is in, names what is not, and leaves no scan without its document', async () => {
    const catalogue = await catalogueOn();
    const stop = new AbortController();
    const files = Array.from({ length: 60 }, (_, index) => file(`page ${index}.jpg`));
    const outcomes = await importAll(catalogue, files, { stop, onOutcome: () => stop.abort() });
    const kinds = outcomes.map((outcome) => outcome?.kind);
    expect(kinds).not.toContain(undefined);
    expect(kinds).toContain('imported');
    expect(kinds).toContain('cancelled');
    const [batch] = await inboxDocuments(catalogue);
    expect(batch?.documents.length).toBe(kinds.filter((kind) => kind === 'imported').length);
    expect(await catalogue.database.scans.count()).toBe(batch?.documents.length);
  });

  it('paused, writes down what is in and begins nothing more; resumed, brings in the rest', async () => {
    const catalogue = await catalogueOn();
    let resume = (): void => undefined;
    let going: Promise<void> | null = null;
    const files = Array.from({ length: 40 }, (_, index) => file(`page ${index}.jpg`));
    const importing = importAll(catalogue, files, {
      onOutcome: () => {
        going ??= new Promise((resolve) => {
          resume = resolve;
        });
      },
      isPaused: () => going !== null,
      whenGoing: () => going ?? Promise.resolve(),
    });
    const count = () => catalogue.database.documents.count();
    let paused = 0;
    // What had begun before the pause is still written, sooner or later; then nothing more comes.
    for (let before = -1; paused === 0 || paused !== before; await new Promise((done) => setTimeout(done, 200))) {
      before = paused;
      paused = await count();
    }
    expect(paused).toBeLessThan(40);
    resume();
    const outcomes = await importing;
    expect(outcomes.every((outcome) => outcome?.kind === 'imported')).toBe(true);
    expect(await count()).toBe(40);
  });
});
