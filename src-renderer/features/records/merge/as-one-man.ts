import type { Evidence } from '../../../core/evidence/evidence';
import { wholeMan } from '../../../core/summary/man';
import { recordsOf } from '../../../core/summary/summarise';

/** The evidence of the one man that two would be: all their rows together, decisions and choices as core/summary/man has them. */
export function asOneMan(one: Evidence, other: Evidence): Evidence {
  return {
    soldier: wholeMan([one.soldier, other.soldier]),
    records: [...recordsOf(one), ...recordsOf(other)].sort(),
    assertions: [...one.assertions, ...other.assertions],
    attachments: [...one.attachments, ...other.attachments],
    documents: byId([...one.documents, ...other.documents]),
    marks: byId([...one.marks, ...other.marks]),
    notes: byId([...one.notes, ...other.notes]),
    agents: byId([...one.agents, ...other.agents]),
    sites: byId([...(one.sites ?? []), ...(other.sites ?? [])]),
    // Two men on one grave are no conflict any more when they are one.
    sharing: [...(one.sharing ?? []), ...(other.sharing ?? [])].filter(({ man }) => man !== one.soldier.id && man !== other.soldier.id),
  };
}

/**
 * The choices to write so that the record of both shows what the first man's shows where both chose otherwise: the ids
 * alone decide whose choice holds (core/summary/man), and say nothing of which of the two is the better kept record.
 */
export function keptChoices(first: Evidence, second: Evidence): { readonly [property: string]: readonly string[] } {
  const held = wholeMan([first.soldier, second.soldier]).chosen;
  const differs = ([property, chosen]: readonly [string, readonly string[]]) => chosen.length > 0 && chosen.join() !== (held[property] ?? []).join();
  return Object.fromEntries(Object.entries(first.soldier.chosen).filter(differs));
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
