import type { PageReference } from './page';
import { type QuarterTurn, quarterTurns, type Scan } from './scan';

const prefix = 'turn:';

/** The field of a scan that says how one of its pages is turned: a register of its own for each page. */
export function turnField(page: number): string {
  return `${prefix}${page}`;
}

/** The page whose turn a field says; undefined for any other field. */
export function pageOfTurnField(field: string): number | undefined {
  const digits = field.startsWith(prefix) ? field.slice(prefix.length) : '';
  return /^(?:0|[1-9]\d{0,5})$/.test(digits) ? Number(digits) : undefined;
}

export function isQuarterTurn(value: unknown): value is QuarterTurn {
  return quarterTurns.some((turn) => turn === value);
}

/** How a page is turned to be read: 0 where nobody said anything. */
export function turnOfPage(scan: Pick<Scan, 'turns'> | undefined, page: PageReference['page'] | undefined): QuarterTurn {
  return (page === undefined ? undefined : scan?.turns?.[page]) ?? 0;
}

/** One turn after another. */
export function turnedBy(turn: QuarterTurn, by: QuarterTurn): QuarterTurn {
  return ((turn + by) % 360) as QuarterTurn;
}
