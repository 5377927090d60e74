import { type IdentityStatus, identityStatuses } from '../../../core/model/status';
import type { SoldierSummary } from '../../../core/model/summary';
import type { Sort } from '../../../ui/virtual-table.types';

const statusOrder = new Map<IdentityStatus, number>(identityStatuses.map((status, index) => [status, index]));

export type Compare = (left: SoldierSummary, right: SoldierSummary) => number;

/** Unknown sorts last whichever way the column runs: a gap is never the first thing to read. */
function knownFirst(left: boolean, right: boolean, sign: number, compare: () => number): number {
  if (left !== right) return left ? -1 : 1;
  return left ? sign * compare() : 0;
}

/** The order of a column; ties by name, then by id so that the order never wavers. */
export function menOrder(sort: Sort, compareNames: (left: string, right: string) => number): Compare {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const columns: { readonly [column: string]: Compare } = {
    name: (left, right) => knownFirst(left.name !== '', right.name !== '', sign, () => compareNames(left.name, right.name)),
    years: (left, right) =>
      knownFirst(left.birthYears !== null, right.birthYears !== null, sign, () => (left.birthYears?.[0] ?? 0) - (right.birthYears?.[0] ?? 0)),
    burial: (left, right) => knownFirst(left.burial !== null, right.burial !== null, sign, () => compareNames(burialKey(left), burialKey(right))),
    status: (left, right) => sign * ((statusOrder.get(left.status) ?? 0) - (statusOrder.get(right.status) ?? 0)),
    scans: (left, right) => sign * (left.scans - right.scans),
    changed: (left, right) => sign * (left.changedAt < right.changedAt ? -1 : left.changedAt > right.changedAt ? 1 : 0),
  };
  const byColumn = columns[sort.column] ?? (() => 0);
  return (left, right) => byColumn(left, right) || compareNames(left.name, right.name) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

function burialKey({ burial }: SoldierSummary): string {
  return burial === null ? '' : [burial.cemetery, burial.section, burial.row, burial.grave, burial.ossuary].join(' ');
}
