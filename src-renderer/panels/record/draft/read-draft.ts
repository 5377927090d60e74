import { readDate } from '../../../core/dates/read';
import { type Message, message } from '../../../core/message';
import { type AssertionValue, burialStages, type Written, wars } from '../../../core/model/assertion';
import type { Site } from '../../../core/model/others';
import { withoutDirections } from '../../../core/names/directions';
import { burialCitation } from '../../../core/provenance/burial-citation';
import { failure, type Result, success } from '../../../core/result';
import type { NewAssertion } from '../../../data/actions/shared';
import { languageOf, partOf, type ValueDraft } from './value-draft';

/** What keeps a draft from being kept: the field concerned (`written` or a part), why, and what it may have meant. */
export type DraftProblem = { readonly part: string; readonly message: Message; readonly proposals: readonly string[] };
type ReadValue = Omit<NewAssertion, 'citation'>;

/** The assertion that a draft says, without its citation; `siteOf` finds a cemetery by its id. Refused with every problem at once. */
export function readDraft(draft: ValueDraft, siteOf: (id: string) => Site | undefined): Result<ReadValue, readonly DraftProblem[]> {
  const read = readValue(draft);
  // A grave is written down by its plate; without one, by its place in the cemetery.
  const text = read.ok && read.value.type === 'burial' && draft.written.trim() === '' ? burialText(read.value, siteOf) : draft.written;
  const problems = [
    ...(withoutDirections(text).trim() === '' && draft.type !== 'burial' ? [problem('written', 'record.problem.written')] : []),
    ...(read.ok ? [] : read.failure),
  ];
  if (!read.ok || problems.length > 0) return failure(problems);
  return success({
    property: draft.property,
    written: writtenOf(draft, text),
    value: read.value,
    legibility: draft.doubtful ? 'doubtful' : 'legible',
    ...given('reader', draft.reader),
    ...given('remarks', draft.remarks),
  });
}

function writtenOf(draft: ValueDraft, text: string): Written {
  const kept = draft.type === 'burial' ? text : withoutDirections(text).trim();
  if (draft.type !== 'name') return { text: kept, ...given('language', draft.language ?? '') };
  return { text: kept, ...given('language', languageOf(draft)), ...(draft.form === null ? {} : { form: draft.form }) };
}

function burialText(value: AssertionValue & { readonly type: 'burial' }, siteOf: (id: string) => Site | undefined): string {
  return value.plateText ?? burialCitation(value, siteOf(value.cemetery));
}

function readValue(draft: ValueDraft): Result<AssertionValue, readonly DraftProblem[]> {
  const part = (name: string): string => withoutDirections(partOf(draft, name)).trim();
  const optional = (...names: readonly string[]) => Object.assign({}, ...names.map((name) => given(name, part(name))));
  switch (draft.type) {
    case 'name':
      return success({ type: 'name', ...optional('given', 'patronymic', 'surname', 'clan') });
    case 'date':
      return readDateValue(draft);
    case 'place':
      return success({ type: 'place', name: part('name'), ...optional('today', 'within') });
    case 'camp-number':
      return required({ type: 'camp-number', camp: part('camp'), number: part('number') }, [
        ...(part('camp') === '' ? ['camp'] : []),
        ...(part('number') === '' ? ['number'] : []),
      ]);
    case 'unit':
      return success({ type: 'unit', name: part('name') });
    case 'burial':
      return readBurial(draft, optional('section', 'row', 'grave', 'ossuary'));
    case 'decoration': {
      const on = part('awardedOn');
      const refused = on === '' ? [] : dateProblems('awardedOn', on);
      return refused.length > 0 ? failure(refused) : success({ type: 'decoration', name: part('name'), ...optional('bar', 'awardedOn') });
    }
    case 'relation':
      return success({ type: 'relation', relation: part('relation'), name: part('name'), ...optional('soldier') });
    case 'text':
      return success({ type: 'text', text: part('text') });
  }
}

function readDateValue(draft: ValueDraft): Result<AssertionValue, readonly DraftProblem[]> {
  const typed = partOf(draft, 'edtf').trim();
  const reading = readDate(typed === '' ? draft.written : typed);
  if (!reading.ok) return failure(dateProblems('edtf', typed === '' ? draft.written : typed));
  const { calendar, qualifier } = draft.parts;
  return success({
    type: 'date',
    edtf: reading.value.edtf,
    ...(calendar === 'julian' || calendar === 'gregorian' ? { calendar } : {}),
    ...(qualifier === 'self-declared' || qualifier === 'age-derived' ? { qualifier } : {}),
  });
}

function dateProblems(part: string, text: string): readonly DraftProblem[] {
  const reading = readDate(text);
  return reading.ok ? [] : [{ part, message: reading.failure.hint, proposals: reading.failure.proposals }];
}

function readBurial(draft: ValueDraft, place: object): Result<AssertionValue, readonly DraftProblem[]> {
  const cemetery = partOf(draft, 'cemetery').trim();
  const war = wars.find((candidate) => candidate === draft.parts.war);
  const stage = burialStages.find((candidate) => candidate === draft.parts.stage);
  if (cemetery === '' || war === undefined) {
    return failure([
      ...(cemetery === '' ? [problem('cemetery', 'record.problem.cemetery')] : []),
      ...(war === undefined ? [problem('war', 'record.problem.war')] : []),
    ]);
  }
  // The plate's text is verbatim: neither its blanks nor its line ends are touched.
  const plateText = draft.parts.plateText ?? '';
  return success({ type: 'burial', cemetery, war, ...(stage === undefined ? {} : { stage }), ...place, ...(plateText.trim() === '' ? {} : { plateText }) });
}

function required(value: AssertionValue, missing: readonly string[]): Result<AssertionValue, readonly DraftProblem[]> {
  return missing.length === 0 ? success(value) : failure(missing.map((part) => problem(part, `record.problem.${part}`)));
}

function problem(part: string, key: string): DraftProblem {
  return { part, message: message(key), proposals: [] };
}

function given(name: string, value: string): { readonly [name: string]: string } {
  return value.trim() === '' ? {} : { [name]: value.trim() };
}
