import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../core/search/answer';
import { addSite } from '../../data/actions/add-site';
import { assertValue } from '../../data/actions/assert-value';
import { attachDocuments } from '../../data/actions/attach-documents';
import { createSoldier } from '../../data/actions/create-soldier';
import { describeDocument } from '../../data/actions/describe-document';
import { editSite } from '../../data/actions/edit-site';
import { importScans } from '../../data/actions/import-scan';
import { markSame } from '../../data/actions/mark-same';
import { saveTranscription, saveTranscriptions } from '../../data/actions/save-transcription';
import { withdrawTranscription } from '../../data/actions/withdraw-transcription';
import type { Catalogue } from '../../data/catalogue';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { importedFile, nameAssertion } from '../../data/testing/samples';
import type { IndexFolder } from './index-folder';
import { noFolder } from './index-folder';
import type { FromSearch } from './messages';
import { unpackAnswer } from './packed-answer';
import { SearchService } from './search-service';

function memoryFolder(): IndexFolder & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: async (name) => {
      const bytes = files.get(name);
      return bytes === undefined ? null : new Uint8Array(bytes);
    },
    write: async (name, bytes) => {
      files.set(name, new Uint8Array(bytes));
      return true;
    },
    remove: async (name) => {
      files.delete(name);
    },
  };
}

/** The service as the worker runs it, and what it said. */
function serve(catalogue: Catalogue, folder: IndexFolder) {
  const said: FromSearch[] = [];
  const service = new SearchService(catalogue.id, {
    database: catalogue.database,
    folder,
    tell: (message) => said.push(message),
    takeTurns: () => new Promise((resolve) => setTimeout(resolve)),
  });
  catalogue.onSummaries(({ changed, removed, texts = [] }) =>
    service.hear({ type: 'changed', ids: [...changed.flatMap(({ id, man }) => [id, man]), ...removed, ...texts] }),
  );
  let lastId = 0;
  const ask = (query: string): number => {
    lastId += 1;
    service.hear({ type: 'ask', id: lastId, query, options: { limit: 10, isTyping: true, kin: false } });
    return lastId;
  };
  const answerTo = (id: number): SearchAnswer | undefined =>
    said.flatMap((message) => (message.type === 'answer' && message.id === id ? [unpackAnswer(message.answer)] : []))[0];
  const find = async (query: string): Promise<readonly string[]> => {
    await service.settled();
    const id = ask(query);
    await expect.poll(() => answerTo(id)).toBeDefined();
    return answerTo(id)?.men ?? [];
  };
  /** How many times the index was built since the start: each building begins with no man done. */
  const buildings = () => said.filter((message) => message.type === 'state' && message.state.done === 0).length;
  return { service, said, ask, find, answerTo, buildings };
}

const manOf = async (catalogue: Catalogue, name: string): Promise<string> =>
  value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] })).soldier;

describe('the search of an open catalogue', () => {
  test('finds who was there, who is written meanwhile, and who is written afterwards, and no longer who became another’s record', async () => {
    const { catalogue } = await openForTest();
    const kadem = await manOf(catalogue, 'Қадем Жұманиязов');
    const { service, find } = serve(catalogue, noFolder);
    const started = service.start(false);
    const boris = await manOf(catalogue, 'Борис Назаров');
    await started;
    expect(await find('joumaniaz')).toEqual([kadem]);
    expect(await find('Nasarow')).toEqual([boris]);
    const malzhan = await manOf(catalogue, 'Малжан Назаров');
    value(await assertValue(catalogue, { soldier: kadem, assertion: nameAssertion('Dschumanijasow') }));
    expect([...(await find('Nazarov'))].sort()).toEqual([boris, malzhan].sort());
    expect(await find('dschumani')).toEqual([kadem]);
    value(await markSame(catalogue, { first: boris, second: malzhan, reason: 'un même homme' }));
    expect(await find('Nazarov')).toEqual([[boris, malzhan].sort()[0]]);
  });

  test('a site that is renamed is found by its new name at once, on a grave and on a source, and by the old one no more', async () => {
    const { catalogue } = await openForTest();
    const fields = { type: 'cemetery', name: 'Cimetière de Sassnitz', shortName: 'Sassnitz', requiredFields: [], citationForm: 'cemetery' } as const;
    const { site } = value(await addSite(catalogue, fields));
    const { scans } = value(await importScans(catalogue, { files: [importedFile('a.jpg')] }));
    const document = scans[0]?.document ?? '';
    value(await describeDocument(catalogue, { document, fields: { site } }));
    const grave = { property: 'burial', written: { text: 'tombe 4' }, value: { type: 'burial', cemetery: site, war: '1939-1945' } } as const;
    const buried = value(await createSoldier(catalogue, { assertions: [nameAssertion('Омаров'), grave] })).soldier;
    const attached = value(await createSoldier(catalogue, { assertions: [nameAssertion('Назаров')] })).soldier;
    value(await attachDocuments(catalogue, { soldier: attached, documents: [{ document }] }));
    const { service, find } = serve(catalogue, noFolder);
    await service.start(false);
    expect([...(await find('sassnitz'))].sort()).toEqual([buried, attached].sort());
    value(await editSite(catalogue, { site, fields: { name: 'Cimetière de Greifswald', shortName: 'Greifswald' } }));
    expect([...(await find('greifswald'))].sort()).toEqual([buried, attached].sort());
    expect(await find('sassnitz')).toEqual([]);
  });

  test('is there at once at the next opening, with what was edited, and is built anew when its files are damaged, old or another catalogue’s', async () => {
    const { catalogue } = await openForTest();
    const kadem = await manOf(catalogue, 'Қадем Жұманиязов');
    const folder = memoryFolder();
    const first = serve(catalogue, folder);
    await first.service.start(false);
    const boris = await manOf(catalogue, 'Борис Назаров');
    expect(await first.find('nazarov')).toEqual([boris]);
    value(await importScans(catalogue, { files: [importedFile('sans-homme.jpg')] }));
    await first.service.settled();

    const again = serve(catalogue, folder);
    await again.service.start(false);
    expect(again.buildings()).toBe(0);
    expect(again.said[0]).toEqual({ type: 'state', state: { done: 2, total: 2, ready: true } });
    expect(await again.find('nazarov')).toEqual([boris]);
    expect(await again.find('joumaniaz')).toEqual([kadem]);

    const rebuilt = async (over: { readonly isBehind?: boolean } = {}) => {
      const served = serve(catalogue, folder);
      await served.service.start(over.isBehind ?? false);
      expect(await served.find('joumaniaz')).toEqual([kadem]);
      await served.service.settled();
      return served.buildings();
    };
    expect(await rebuilt({ isBehind: true })).toBe(1);
    expect(await rebuilt()).toBe(0);
    const base = [...folder.files.keys()].find((name) => name.endsWith('.bin')) ?? '';
    folder.files.get(base)?.fill(7, 40, 60);
    expect(await rebuilt()).toBe(1);
    expect(await rebuilt()).toBe(0);
    folder.files.set('head.json', new TextEncoder().encode('{"version":'));
    expect(await rebuilt()).toBe(1);

    const other = await openForTest();
    const elsewhere = serve(other.catalogue, folder);
    await elsewhere.service.start(false);
    expect(await elsewhere.find('joumaniaz')).toEqual([]);
  });

  test('a question given up is not answered, and those after it are', async () => {
    const { catalogue } = await openForTest();
    const kadem = await manOf(catalogue, 'Қадем Жұманиязов');
    const { service, ask, answerTo } = serve(catalogue, noFolder);
    await service.start(false);
    const [early, late] = [ask('j'), ask('joumaniaz')];
    service.hear({ type: 'forget', id: early });
    await expect.poll(() => answerTo(late)?.men).toEqual([kadem]);
    expect(answerTo(early)).toBeUndefined();
  });
});

describe('the text of pages', () => {
  test('finds the men they are attached to, says who read it and where, and goes when it is taken back', async () => {
    const { catalogue } = await openForTest();
    const [scan] = value(await importScans(catalogue, { files: [importedFile('registre.pdf', 3)] })).scans;
    const [register, page] = [scan?.document ?? '', scan?.scan ?? ''];
    const made = async (name: string, pages?: readonly number[]) => {
      const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] }));
      value(await attachDocuments(catalogue, { soldier, documents: [{ document: register, pages }] }));
      return soldier;
    };
    const [first, whole] = [await made('Moldabekov', [0]), await made('Stepanov')];
    const engine = { name: 'Tesseract', version: '5', languages: ['fra'] };
    const lines = (...texts: readonly string[]) => texts.map((text) => ({ text }));
    value(
      await saveTranscriptions(catalogue, {
        transcriptions: [
          { page: { scan: page, page: 0 }, origin: 'machine', engine, lines: lines('évacué sur l’hôpi-', 'tal de Bagneux') },
          { page: { scan: page, page: 2 }, origin: 'machine', engine, lines: lines('inhumé à Chambière') },
        ],
      }),
    );
    const built = serve(catalogue, noFolder);
    await built.service.start(false);
    expect(new Set(await built.find('hopital'))).toEqual(new Set([first, whole]));
    expect(await built.find('texte:chambiere')).toEqual([whole]);
    expect(await built.find('"hopital de bagneux"')).toHaveLength(2);
    const asName = built.ask('nom:bagneux');
    await expect.poll(() => built.answerTo(asName)?.notes).toMatchObject([{ key: 'query.otherField' }]);
    const id = built.ask('chambiere');
    await expect.poll(() => built.answerTo(id)).toBeDefined();
    expect(built.answerTo(id)?.hits).toMatchObject([
      { man: whole, matches: [{ field: 'text', kind: 'exact', explanation: [{ key: 'query.readBy.machine', values: { page: 3 } }] }] },
    ]);
    const read = value(await saveTranscription(catalogue, { page: { scan: page, page: 2 }, origin: 'person', lines: lines('inhumé à Metz') })).transcription;
    expect(await built.find('chambiere')).toEqual([]);
    expect(await built.find('metz')).toEqual([whole]);
    value(await withdrawTranscription(catalogue, { transcription: read, reason: 'Faute' }));
    expect(await built.find('chambiere')).toEqual([whole]);
    expect((await catalogue.database.profiles.get(whole))?.values).toHaveLength(1);
  });
});
