import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyseDate } from '../dates/analyse';
import { shortestConclusion } from '../evidence/conditions';
import { openConflicts } from '../evidence/conflicts';
import { provenMan } from '../evidence/testing/proven-man';
import { bytesSource } from '../filetypes/byte-source';
import { inspectPicture } from '../filetypes/inspect-picture';
import type { Assertion } from '../model/assertion';
import { propertyOf } from '../properties';
import { normaliseCote } from '../provenance/cote';
import { brokenReferences } from './references';
import { type SampleSoldier, sampleDescription } from './schema';

const folder = fileURLToPath(new URL('../../../resources/public/sample', import.meta.url));
const description = sampleDescription.parse(JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')));
const bytesOf = (name: string) => readFileSync(join(folder, name));
const statusOf = (decisions: SampleSoldier['decisions']) => decisions.at(-1)?.to ?? 'flagged';
const rowsOf = (soldier: SampleSoldier): readonly Assertion[] =>
  soldier.assertions.map(({ citation: _citation, ...assertion }, index) => ({
    ...assertion,
    id: `${soldier.key}-${index}`,
    soldier: soldier.key,
    agent: 'reader',
    createdAt: '2026-01-01T00:00:00.000Z',
  }));

describe('the sample catalogue and its files agree', () => {
  it('the folder holds the described files and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([...description.files.map(({ name }) => name), 'catalogue.json'].sort());
  });

  it.each(description.files.map((file) => [file.name, file] as const))('%s has the bytes, the type and the pages that are said', async (_name, file) => {
    const bytes = bytesOf(file.name);
    expect(bytes.length).toBe(file.size);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
    const found = await inspectPicture(bytesSource(bytes));
    expect(found.mediaType).toBe(file.mediaType);
    expect(found.obstacle).toBeUndefined();
    expect(found.incomplete).toBe(false);
    // A PDF's pages are the PDF worker's; here its own page objects are counted.
    const pages = file.mediaType === 'application/pdf' ? pdfPages(bytes) : found.pages;
    expect(pages).toEqual(file.pages);
  });

  it('is small enough to be carried with the program: at most 12 MiB', () => {
    expect(description.files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(12 * 1024 * 1024);
  });

  it('has a multi-page PDF, a multi-page TIFF and a photograph that lies on its side', () => {
    const pages = (type: string) => Math.max(...description.files.filter(({ mediaType }) => mediaType === type).map((file) => file.pages.length));
    expect(pages('application/pdf')).toBeGreaterThanOrEqual(4);
    expect(pages('image/tiff')).toBeGreaterThanOrEqual(2);
    const turned = bytesOf('plaque-chambiere-12.jpg').subarray(0, 40);
    expect(turned.includes(Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0]))).toBe(true);
  });
});

describe('the sample catalogue holds together', () => {
  it('every reference leads somewhere and every rectangle lies on its page', () => {
    expect(brokenReferences(description)).toEqual([]);
  });

  it('every document says in its title that it is a SPÉCIMEN', () => {
    expect(description.documents.filter(({ fields }) => !fields.title.startsWith('SPÉCIMEN'))).toEqual([]);
  });

  it('no cote of Vincennes is one that can exist: its numbers are above 990 000', () => {
    const numbers = description.documents.flatMap(({ fields }) => /(\d{6})$/.exec(fields.site === 'site:vincennes' ? (fields.cote ?? '') : '')?.[1] ?? []);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.every((number) => Number(number) > 990_000)).toBe(true);
  });

  it('every normalised cote is what the program makes of the cote as written', () => {
    const different = description.documents.filter(
      ({ fields }) => fields.cote !== undefined && normaliseCote(fields.site ?? '', fields.coteAsWritten ?? '').normalised !== fields.cote,
    );
    expect(different.map(({ key }) => key)).toEqual([]);
  });

  it('every date is EDTF and no property is sealed', () => {
    const assertions = description.soldiers.flatMap((soldier) => soldier.assertions);
    const dates = assertions.flatMap(({ value }) => (value.type === 'date' ? [value.edtf] : []));
    const documentDates = description.documents.flatMap(({ fields }) => fields.documentDate ?? []);
    expect([...dates, ...documentDates].filter((date) => analyseDate(date) === undefined)).toEqual([]);
    expect(assertions.filter(({ property }) => propertyOf(property)?.sealed)).toEqual([]);
  });

  it('no man bears a name of the published lists in the domain brief', () => {
    const real = [
      'назаров',
      'стаценко',
      'проценко',
      'рогозин',
      'самойлов',
      'степанов',
      'молдабеков',
      'омаров',
      'бектаев',
      'бисенгалиев',
      'жуманиязов',
      'нугманов',
    ];
    const names = description.soldiers.flatMap(({ assertions }) =>
      assertions.filter(({ property }) => property === 'name').map(({ written }) => written.text.toLowerCase()),
    );
    expect(names.filter((name) => real.some((one) => name.includes(one)))).toEqual([]);
  });
});

describe('the sample catalogue shows what an archivist meets', () => {
  const withStatus = (status: string) => description.soldiers.filter(({ decisions }) => statusOf(decisions) === status).map(({ key }) => key);

  it('about twelve men, most still flagged, one confirmed, some possible or probable, one disputed, one unidentified', () => {
    expect(description.soldiers).toHaveLength(12);
    expect(withStatus('confirmed')).toEqual(['kaliaskarov']);
    expect(withStatus('disputed')).toEqual(['essimkhanov']);
    expect(withStatus('unidentified')).toEqual(['micha']);
    expect([...withStatus('possible'), ...withStatus('probable')].length).toBeGreaterThanOrEqual(2);
    expect(withStatus('flagged').length).toBeGreaterThanOrEqual(5);
  });

  it('a confirmation has a written conclusion of a paragraph and follows a proposal', () => {
    const decisions = description.soldiers.flatMap((soldier) => [soldier.decisions, ...soldier.attachments.map((attachment) => attachment.decisions)]);
    for (const made of decisions) {
      const at = made.findIndex(({ to }) => to === 'confirmed');
      if (at === -1) continue;
      expect(made[at - 1]?.to).toBe('probable');
      expect((made[at]?.conclusion ?? '').length).toBeGreaterThanOrEqual(shortestConclusion);
    }
  });

  it('only the man of 1915 and 1918 has values that exclude each other', () => {
    const inConflict = description.soldiers.map(
      (soldier) =>
        [
          soldier.key,
          openConflicts({ ...provenMan({ marks: [], documents: [], attachments: [] }), assertions: rowsOf(soldier) }).map(({ property }) => property),
        ] as const,
    );
    expect(inConflict.filter(([, properties]) => properties.length > 0)).toEqual([['essimkhanov', ['birth-date']]]);
  });

  it('two scans wait in the inbox, attached to nobody', () => {
    const used = new Set(
      description.soldiers.flatMap((soldier) => [
        ...soldier.attachments.map(({ document }) => document),
        ...soldier.assertions.map(({ citation }) => citation?.document),
      ]),
    );
    expect(description.documents.filter(({ key }) => !used.has(key)).map(({ key }) => key)).toEqual(['plaque-inconnue', 'lettre-non-attribuee']);
  });

  it('one grave of the First World War was rejected with its reason, one number stands in two camps, two brothers have two surnames', () => {
    const rejected = description.soldiers.flatMap(({ attachments }) => attachments.filter(({ decisions }) => statusOf(decisions) === 'rejected'));
    expect(rejected.map(({ document }) => document)).toEqual(['plaque-1917']);
    const numbers = description.soldiers.flatMap(({ assertions }) =>
      assertions.flatMap(({ value }) => (value.type === 'camp-number' ? [`${value.number} ${value.camp}`] : [])),
    );
    expect([...new Set(numbers)].filter((number) => number.startsWith('90663')).sort()).toEqual(['90663 Stalag V B', '90663 Stalag XII F']);
    const brother = description.soldiers.flatMap(({ key, assertions }) =>
      assertions.flatMap(({ property, value }) => (property === 'sibling' && value.type === 'relation' ? [[key, value.soldier]] : [])),
    );
    expect(brother).toContainEqual(['kenjegoulov', 'kojaberguenov']);
    expect(brother).toContainEqual(['kojaberguenov', 'kenjegoulov']);
  });
});

function pdfPages(bytes: Buffer): readonly { readonly width: number; readonly height: number }[] {
  const boxes = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }));
}
