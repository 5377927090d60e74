import { expect, it } from 'vitest';
import type { FileOutcome, FileReport } from './outcome';
import { groupReports } from './report-groups';

const of = (name: string, outcome: FileOutcome): FileReport => ({ name, size: 1, outcome });
const place = { scan: 's', document: 'd' };

it('a report says each reason once, what asks for something first, and names every file under its reason', () => {
  const reports = [
    of('a.jpg', { kind: 'imported', ...place, pages: 1, incomplete: false }),
    of('b.pdf', { kind: 'imported', ...place, pages: 7, incomplete: false }),
    of('c.jpg', { kind: 'duplicate', ...place }),
    of('d.tif', { kind: 'kept', ...place, obstacle: 'empty', format: '' }),
    of('e.pdf', { kind: 'imported', ...place, pages: 2, incomplete: true }),
    of('f.tif', { kind: 'refused', why: { why: 'no-space', needed: 5, free: 1 } }),
    of('g.tif', { kind: 'refused', why: { why: 'no-space', needed: 7, free: 1 } }),
    of('h.tif', { kind: 'kept', ...place, obstacle: 'empty', format: '' }),
    of('i.tif', { kind: 'refused', why: { why: 'cannot-read', detail: 'x' } }),
  ];
  const groups = groupReports(reports, ({ outcome }) => ('obstacle' in outcome ? outcome.obstacle : 'why' in outcome ? outcome.why.why : outcome.kind));
  expect(groups.map(({ kind, together, reports: own }) => [kind, together, own.map(({ name }) => name).join(' ')])).toEqual([
    ['refused', 'no-space', 'f.tif g.tif'],
    ['refused', null, 'i.tif'],
    ['kept', null, 'd.tif h.tif'],
    ['imported', 'incomplete', 'e.pdf'],
    ['duplicate', null, 'c.jpg'],
    ['imported', 'imported', 'a.jpg b.pdf'],
  ]);
});
