import { boundsOf, haveNoDayInCommon } from '../../dates/compare';
import { message } from '../../message';
import type { Document } from '../../model/document';
import { chainOf } from '../standing';
import { idsOf, type Rule, writtenOf } from './finding';

/** Two dates of one document: two people gave it different ones, a copy is older than its original, or it was read before it was written. */
export const documentDates: Rule = ({ documents, evidence }) => {
  const cited = new Set(evidence.assertions.flatMap(({ withdrawn, citation }) => (withdrawn === undefined ? (citation?.document ?? []) : [])));
  const attached = new Set(evidence.attachments.flatMap(({ withdrawn, document }) => (withdrawn === undefined ? [document] : [])));
  const own = [...documents.values()].filter(({ id }) => cited.has(id) || attached.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const said = own.flatMap((document) => [...disagreements(document), ...earlyReadings(document), ...otherDatesOf(document, documents)]);
  if (said.length === 0) return [];
  const dates = [...new Set(said.flatMap(({ dates: found }) => found))].filter((date) => date !== '').join(' / ');
  const words = { dates, count: new Set(said.flatMap(({ group }) => group)).size };
  const reason = said[0]?.reason ?? 'two-dates';
  return [
    {
      kind: 'document-dates',
      weight: 'question',
      property: '',
      assertions: [],
      documents: [...new Set(said.flatMap(({ ids }) => ids))],
      groups: said.map(({ group }) => group),
      what: message(`evidence.${reason}.what`, words),
      why: message(`evidence.${reason}.why`, words),
      settle: message('evidence.document-dates.settle', words),
    },
  ];
};

/** What a document tells of a day later than its own date: one of the two dates is wrong, as of an article of 2023 on a wreath of 2024 (§0 point 8). */
export const documentBeforeEvent: Rule = ({ values, documents }) => {
  const told = values.flatMap((value) => {
    const document = documents.get(value.citation?.document ?? '');
    if (value.value.type !== 'date' || document === undefined) return [];
    const [event, written] = [boundsOf(value.value.edtf)?.min, boundsOf(document.fields.documentDate ?? '')?.max];
    return event != null && written != null && event > written ? [{ value, document }] : [];
  });
  const [first] = told;
  if (first === undefined) return [];
  const found = told.map(({ value }) => [value]);
  const words = { values: writtenOf(found, idsOf(found)), date: [...new Set(told.map(({ document }) => document.fields.documentDate ?? ''))].join(' / ') };
  const said = (part: string) => message(`evidence.document-before-event.${part}`, words);
  const groups = told.map(({ value, document }) => [value.id, dateOf(document)]);
  const rest = { property: first.value.property, assertions: idsOf(found), groups, what: said('what'), why: said('why'), settle: said('settle') };
  return [{ kind: 'document-before-event', weight: 'question', ...rest }];
};

type Said = { readonly reason: string; readonly ids: readonly string[]; readonly dates: readonly string[]; readonly group: readonly string[] };

function disagreements(document: Document): readonly Said[] {
  const heads = document.conflicts.documentDate ?? [];
  return heads.length < 2
    ? []
    : [{ reason: 'two-dates', ids: [document.id], dates: [document.fields.documentDate ?? ''], group: heads.map((head) => `${document.id}@${head}`) }];
}

function earlyReadings(document: Document): readonly Said[] {
  const { documentDate = '', consultedOn = '' } = document.fields;
  const written = boundsOf(documentDate)?.min;
  const read = boundsOf(consultedOn)?.max;
  if (written == null || read == null || read >= written) return [];
  return [{ reason: 'read-before-written', ids: [document.id], dates: [consultedOn, documentDate], group: [`${dateOf(document)}@${consultedOn}`] }];
}

// A copy may be made later than its original, never before it; a press article and a page on the web are the same text on both, and so
// have one date. Said once of each pair.
function otherDatesOf(document: Document, documents: ReadonlyMap<string, Document>): readonly Said[] {
  const { documentDate = '', url = '' } = document.fields;
  const chain = new Set(chainOf(document.id, documents));
  const others = [...documents.values()].filter(
    ({ id, fields }) => id !== document.id && (chain.has(id) || (url !== '' && fields.url === url && document.id < id)),
  );
  return others.flatMap((other) => {
    const date = other.fields.documentDate ?? '';
    const isText = [document, other].every(({ fields }) => fields.kind === 'press' || fields.kind === 'web-record' || (url !== '' && fields.url === url));
    if (!haveNoDayInCommon(documentDate, date) || !(isText || endsBefore(documentDate, date))) return [];
    return [{ reason: 'two-dates', ids: [document.id, other.id], dates: [documentDate, date].sort(), group: [dateOf(document), dateOf(other)].sort() }];
  });
}

function endsBefore(copy: string, original: string): boolean {
  const [last, first] = [boundsOf(copy)?.max, boundsOf(original)?.min];
  return last != null && first != null && last < first;
}

function dateOf({ id, fields }: Document): string {
  return `${id}@${fields.documentDate ?? ''}`;
}
