import { yearsOf } from '../dates/compare';
import { statusOfClaim } from '../evidence/claim';
import { missingForConfirmation } from '../evidence/conditions';
import { openConflicts, openQuestions } from '../evidence/conflicts';
import type { Evidence, SharedClaim } from '../evidence/evidence';
import { valuesOfWrongSources } from '../evidence/standing';
import { effectiveStatus } from '../evidence/status';
import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { Agent, NamedList, Note, Site } from '../model/others';
import type { Attachment, Mark, Soldier } from '../model/soldier';
import type { IdentityStatus } from '../model/status';
import type { SoldierSummary } from '../model/summary';
import { countMissing } from './missing';
import { liveOf, shownAssertions } from './shown';

/** The rows of one man, of all his records. `documents` holds those attached or cited, and the ones they are copies of; `sites` the user's own. */
export type SoldierRows = {
  /** The whole man (summary/man.ts). */
  readonly soldier: Soldier;
  /** Ids of all his records, the smallest first; absent when there is one. */
  readonly records?: readonly string[] | undefined;
  readonly assertions: readonly Assertion[];
  readonly attachments: readonly Attachment[];
  readonly documents: readonly Document[];
  readonly sites: readonly Site[];
  readonly lists: readonly NamedList[];
  readonly marks: readonly Mark[];
  readonly notes?: readonly Note[] | undefined;
  readonly agents?: readonly Agent[] | undefined;
  /** Other men with one of his claims. */
  readonly sharing?: readonly SharedClaim[] | undefined;
};

export function recordsOf({ soldier, records }: Pick<SoldierRows, 'soldier' | 'records'>): readonly string[] {
  return records ?? [soldier.id];
}

/** The rows as the rules of domain.md §4 read them. */
export function evidenceFrom(rows: SoldierRows): Evidence {
  return { ...rows, notes: rows.notes ?? [], agents: rows.agents ?? [] };
}

const openStatuses: readonly IdentityStatus[] = ['unexamined', 'flagged', 'possible', 'probable', 'disputed'];

/** What the list, the search and the filters need of one man, as the row of his root. The same rows in any order give the same summary. */
export function summariseSoldier(rows: SoldierRows): SoldierSummary {
  const { soldier } = rows;
  const evidence = evidenceFrom(rows);
  const live = rows.assertions.filter(({ withdrawn }) => withdrawn === undefined);
  const attachments = rows.attachments.filter(({ withdrawn }) => withdrawn === undefined);
  const attached = new Set(attachments.map(({ document }) => document));
  const documents = rows.documents.filter(({ id }) => attached.has(id));
  const conflicts = openConflicts(evidence).map(({ property }) => property);
  const questions = openQuestions(evidence).map(({ property }) => property);
  const missing = soldier.status.some(({ to }) => to === 'confirmed') ? missingForConfirmation({ heads: soldier.status }, evidence) : [];
  const { status, reopened } = effectiveStatus(soldier.status, { openConflicts: conflicts.length, missing });
  const wrong = valuesOfWrongSources(rows);
  const shown = (property: string) => shownAssertions(property, live, soldier.chosen, wrong)[0];
  const birth = dateOf(shown('birth-date'));
  const death = dateOf(shown('death-date'));
  const burials = liveOf('burial', live).flatMap(({ value }) => (value.type === 'burial' ? [value] : []));
  return {
    id: soldier.id,
    man: soldier.id,
    ...namesOf(shown('name'), live),
    birth,
    death,
    birthYears: yearsOf(birth),
    deathYears: yearsOf(death),
    cemeteries: distinct(burials.map(({ cemetery }) => cemetery)),
    wars: distinct(burials.map(({ war }) => war)),
    burial: burialOf(shown('burial')),
    sites: distinct(documents.map(({ fields }) => fields.site ?? '')),
    status,
    reopened,
    missing: countMissing(status, evidence),
    familyWaitingSince: waitingSince(rows.notes ?? []),
    conflicts: distinct(conflicts),
    ...(questions.length === 0 ? {} : { questions: [...new Set(questions)].sort() }),
    scans: pagesOf(attachments, documents).size,
    documents: documents.length,
    openAttachments: attachments.filter((attachment) => openStatuses.includes(statusOfClaim(attachment, evidence).status)).length,
    lists: distinct(rows.lists.filter(({ members }) => recordsOf(rows).some((id) => members.includes(id))).map(({ id }) => id)),
    createdAt: soldier.createdAt,
    changedAt: lastChange(rows),
  };
}

function namesOf(shown: Assertion | undefined, live: readonly Assertion[]): { readonly name: string; readonly otherNames: readonly string[] } {
  const name = shown?.written.text.trim() ?? '';
  const others: string[] = [];
  const seen = new Set([foldKey(name)]);
  for (const { written } of [...liveOf('name', live), ...liveOf('resistance-alias', live)]) {
    const text = written.text.trim();
    if (!seen.has(foldKey(text))) {
      seen.add(foldKey(text));
      others.push(text);
    }
  }
  return { name, otherNames: others };
}

// Another script or another mark is another spelling worth showing; another case or a doubled blank is not.
function foldKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
}

function dateOf(shown: Assertion | undefined): string {
  const value = shown?.value;
  return value?.type === 'date' ? value.edtf : '';
}

function burialOf(shown: Assertion | undefined): SoldierSummary['burial'] {
  const value = shown?.value;
  if (value?.type !== 'burial') {
    return null;
  }
  const { cemetery, section = '', row = '', grave = '', ossuary = '' } = value;
  return { cemetery, section, row, grave, ossuary };
}

// Pages attached, each file counted once: an attachment may speak of some pages of a document only.
function pagesOf(attachments: readonly Attachment[], documents: readonly Document[]): ReadonlySet<string> {
  const byDocument = new Map(documents.map((document) => [document.id, document]));
  const scans = attachments.flatMap(({ document, pages }) => {
    const all = byDocument.get(document)?.pages ?? [];
    return (pages === undefined ? all : all.filter((_, index) => pages.includes(index))).map(({ scan }) => scan);
  });
  return new Set(scans);
}

function waitingSince(notes: readonly Note[]): string | null {
  const times = notes.filter(({ topic, withdrawn }) => topic === 'family-waiting' && withdrawn === undefined).map(({ createdAt }) => createdAt);
  return times.reduce<string | null>((first, time) => (first === null || Date.parse(time) < Date.parse(first) ? time : first), null);
}

function lastChange({ soldier, assertions, attachments, notes }: SoldierRows): string {
  const times = [
    soldier.createdAt,
    ...soldier.status.map(({ wall }) => wall),
    ...assertions.map(({ createdAt }) => createdAt),
    ...attachments.flatMap(({ createdAt, status }) => [createdAt, ...status.map(({ wall }) => wall)]),
    ...(notes ?? []).map(({ createdAt }) => createdAt),
  ];
  return times.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last), soldier.createdAt);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))].sort();
}
