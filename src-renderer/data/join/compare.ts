import type { Desk } from '../../../src-main/contract/desk';
import type { JournalHead } from '../../../src-main/contract/names';
import type { CatalogueDatabase } from '../database';
import type { JoinQuestion } from '../open-outcome';
import { reach, type VaultAnswer } from '../vault/reach';
import { type Lines, type OnLines, readLines } from './lines';
import type { Local } from './local';

/** What joining is going to do. Nothing has been written when it is made. */
export type JoinPlan =
  | { readonly do: 'ask'; readonly question: JoinQuestion; readonly head: JournalHead }
  | {
      readonly do: 'join';
      readonly head: JournalHead;
      /** First journal line to read and apply. */
      readonly from: number;
      /** Ids the vault lacks although they left the outbox once: it was put back to an older state. */
      readonly resend: readonly string[];
    };

const contradictionsNamed = 20;

/** Compares catalogue and vault (design.md §6): which is behind, or what a person must answer first. */
export async function compareWithVault(
  database: CatalogueDatabase,
  desk: Desk,
  catalogue: string,
  local: Local,
  onLines?: OnLines,
): Promise<VaultAnswer<JoinPlan>> {
  const answer = await reach(() => desk.call('journal.head', { catalogue }));
  if (!answer.ok) return answer;
  const head = answer.value;
  const { acknowledged } = local;
  const ask = (question: JoinQuestion): VaultAnswer<JoinPlan> => ({ ok: true, value: { do: 'ask', question, head } });
  if (local.otherCatalogue) return ask({ about: 'other-catalogue', lines: head.count });
  if (local.empty) return head.count === 0 ? joining(head, 0, []) : ask({ about: 'catalogue-empty', lines: head.count });
  if (head.count === 0) return acknowledged.count === 0 ? joining(head, 0, []) : ask({ about: 'vault-empty', acknowledged: acknowledged.count });
  const knownBeginning = await beginsAsKnown(desk, catalogue, head, acknowledged);
  if (!knownBeginning.ok) return knownBeginning;
  const from = knownBeginning.value ? acknowledged.count : 0;
  const seen = new Set<string>();
  const differing: string[] = [];
  let common = 0;
  const compare = async ({ changes }: Lines) => {
    const rows = await database.changes.bulkGet(changes.map((change) => change.id));
    for (const [index, change] of changes.entries()) {
      const there = rows[index]?.change;
      seen.add(change.id);
      if (there === undefined) continue;
      common += 1;
      if (there.hash !== change.hash) differing.push(change.id);
    }
  };
  const read = await readLines(desk, catalogue, from, head.count, compare, onLines);
  if (!read.ok) return read;
  if (differing.length > 0) return ask({ about: 'contradiction', changes: differing.slice(0, contradictionsNamed) });
  if (from > 0) return joining(head, from, []);
  if (common === 0) return ask({ about: 'other-catalogue', lines: head.count });
  const here = await database.changes.toCollection().primaryKeys();
  return joining(
    head,
    0,
    here.filter((id) => !seen.has(id)),
  );
}

function joining(head: JournalHead, from: number, resend: readonly string[]): VaultAnswer<JoinPlan> {
  return { ok: true, value: { do: 'join', head, from, resend } };
}

/** Whether the journal's beginning is the one that was acknowledged last. Without one, everything is compared. */
async function beginsAsKnown(desk: Desk, catalogue: string, head: JournalHead, acknowledged: JournalHead): Promise<VaultAnswer<boolean>> {
  if (acknowledged.count === 0 || acknowledged.count > head.count) return { ok: true, value: false };
  if (acknowledged.count === head.count) return { ok: true, value: acknowledged.hash === head.hash };
  const answer = await reach(() => desk.call('journal.headAt', { catalogue, count: acknowledged.count }));
  return answer.ok ? { ok: true, value: answer.value.hash === acknowledged.hash } : answer;
}
