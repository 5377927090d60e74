import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { polygonRegion } from '../../core/annotations/region';
import type { Region } from '../../core/model/page';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { importedFile, nameAssertion } from '../testing/samples';
import { createSoldier } from './create-soldier';
import { describeRegion } from './describe-region';
import { importScans } from './import-scan';

const first: Region = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 };
const moved: Region = { x: 0.15, y: 0.25, width: 0.25, height: 0.06 };

async function manReadOnAPage() {
  const { catalogue } = await openForTest();
  const file = importedFile('a.jpg');
  const { scans } = value(await importScans(catalogue, { files: [file] }));
  const citation = { document: scans[0]?.document ?? '', page: { scan: file.sha, page: 0 }, region: first };
  const made = value(await createSoldier(catalogue, { assertions: [{ ...nameAssertion('Omarov'), citation }, nameAssertion('Omarof')] }));
  const [assertion = '', without = ''] = made.assertions;
  const shown = async () => (await catalogue.database.assertions.get(assertion))?.citation?.region;
  return { catalogue, assertion, without, shown };
}

describe('where on its page a value stands', () => {
  test('is drawn anew without touching the value, as a polygon too, and undo brings the place before back', async () => {
    const { catalogue, assertion, shown } = await manReadOnAPage();
    expect(await shown()).toEqual(first);
    value(await describeRegion(catalogue, { assertion, region: moved }));
    expect(await shown()).toEqual(moved);
    const triangle = polygonRegion([
      { x: 0.1, y: 0.1 },
      { x: 0.4, y: 0.1 },
      { x: 0.2, y: 0.3 },
    ]);
    if (triangle === undefined) throw new Error('no polygon');
    value(await describeRegion(catalogue, { assertion, region: triangle }));
    expect(await shown()).toEqual(triangle);
    expect(await catalogue.database.assertions.get(assertion)).toMatchObject({ written: { text: 'Omarov' }, withdrawn: undefined });
    value(await catalogue.undo());
    expect(await shown()).toEqual(moved);
    value(await catalogue.undo());
    expect(await shown()).toEqual(first);
  });

  test('is stored with its W3C selector beside it, when it is first cited and when it is drawn anew', async () => {
    const { catalogue, assertion } = await manReadOnAPage();
    value(await describeRegion(catalogue, { assertion, region: moved }));
    const changes = await catalogue.database.changes.where('entity').equals(assertion).toArray();
    const selectors = changes.map(({ change }) => JSON.stringify(change.payload)).map((payload) => /xywh=percent:[\d.,]+/.exec(payload ?? '')?.[0]);
    expect(selectors.toSorted()).toEqual(['xywh=percent:10,20,30,5', 'xywh=percent:15,25,25,6']);
  });

  test('is refused for a value that cites no page, and nothing is written where nothing changes', async () => {
    const { catalogue, assertion, without } = await manReadOnAPage();
    expect(await describeRegion(catalogue, { assertion: without, region: moved })).toMatchObject({ failure: { why: 'not-found' } });
    const before = await catalogue.database.changes.count();
    await describeRegion(catalogue, { assertion, region: first });
    expect(await catalogue.database.changes.count()).toBe(before);
  });
});
