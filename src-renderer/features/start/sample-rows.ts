import type { AssertionValue } from '../../core/model/assertion';
import type { Citation } from '../../core/model/page';
import { type Result, success } from '../../core/result';
import type { SampleAssertion, SampleDescription, SampleSoldier } from '../../core/sample/schema';
import { addNote } from '../../data/actions/add-note';
import { assertValue } from '../../data/actions/assert-value';
import { chooseAssertions } from '../../data/actions/choose-assertions';
import { createList } from '../../data/actions/create-list';
import { createSoldier } from '../../data/actions/create-soldier';
import { describeDocument } from '../../data/actions/describe-document';
import { markDistinct } from '../../data/actions/mark-distinct';
import { markSame } from '../../data/actions/mark-same';
import type { NewAssertion } from '../../data/actions/shared';
import type { Catalogue } from '../../data/catalogue';
import type { OpenSampleFailure, Step } from './open-sample';

/** What the keys of the description became in the catalogue. */
export type Keys = {
  readonly documents: ReadonlyMap<string, string>;
  /** SHA-256 by file name. */
  readonly scans: ReadonlyMap<string, string>;
  readonly soldiers: Map<string, string>;
  /** By soldier key and document key. */
  readonly attachments: Map<string, string>;
};

type Done = Promise<Result<void, OpenSampleFailure>>;

export async function describeSampleDocuments(catalogue: Catalogue, description: SampleDescription, keys: Keys, step: Step): Done {
  for (const { key, fields } of description.documents) {
    const described = await describeDocument(catalogue, { document: keys.documents.get(key) ?? '', fields });
    if (!described.ok) return described;
    const gone = step();
    if (!gone.ok) return gone;
  }
  return success(undefined);
}

/** The men with what is known of them, then what ties them to each other, then which values their records show. */
export async function writeSoldiers(catalogue: Catalogue, description: SampleDescription, keys: Keys, step: Step): Done {
  const asserted = new Map<SampleAssertion, string>();
  for (const soldier of description.soldiers) {
    const own = soldier.assertions.filter((assertion) => !namesAnother(assertion));
    const attach = soldier.attachments.map(({ document, pages }) => ({ document: keys.documents.get(document) ?? '', pages }));
    const created = await createSoldier(catalogue, { assertions: own.map((assertion) => newAssertion(assertion, description, keys)), attach });
    if (!created.ok) return created;
    keys.soldiers.set(soldier.key, created.value.soldier);
    soldier.attachments.forEach(({ document }, index) => {
      keys.attachments.set(attachmentKey(soldier.key, document), created.value.attachments[index] ?? '');
    });
    own.forEach((assertion, index) => {
      asserted.set(assertion, created.value.assertions[index] ?? '');
    });
    const gone = step();
    if (!gone.ok) return gone;
  }
  for (const soldier of description.soldiers) {
    const tied = await tie(catalogue, soldier, description, keys);
    if (!tied.ok) return tied;
    for (const { property, assertion } of soldier.choices) {
      const chosen = soldier.assertions[assertion];
      const id = chosen === undefined ? undefined : asserted.get(chosen);
      if (id === undefined) continue;
      const choice = await chooseAssertions(catalogue, { soldier: keys.soldiers.get(soldier.key) ?? '', property, assertions: [id] });
      if (!choice.ok) return choice;
    }
  }
  return success(undefined);
}

async function tie(catalogue: Catalogue, soldier: SampleSoldier, description: SampleDescription, keys: Keys): Done {
  for (const assertion of soldier.assertions.filter(namesAnother)) {
    const input = { soldier: keys.soldiers.get(soldier.key) ?? '', assertion: newAssertion(assertion, description, keys) };
    const written = await assertValue(catalogue, input);
    if (!written.ok) return written;
  }
  return success(undefined);
}

/** Notes, marks between men, and lists. */
export async function writeRest(catalogue: Catalogue, description: SampleDescription, keys: Keys, _step: Step): Done {
  const idOf = (key: string) => keys.soldiers.get(key) ?? '';
  for (const { key, notes } of description.soldiers)
    for (const note of notes) {
      const written = await addNote(catalogue, { about: idOf(key), ...note });
      if (!written.ok) return written;
    }
  for (const { kind, between, reason } of description.marks) {
    const mark = kind === 'same' ? markSame : markDistinct;
    const marked = await mark(catalogue, { first: idOf(between[0]), second: idOf(between[1]), reason });
    if (!marked.ok) return marked;
  }
  for (const { name, members } of description.lists) {
    const created = await createList(catalogue, { name, members: members.map(idOf) });
    if (!created.ok) return created;
  }
  return success(undefined);
}

export function attachmentKey(soldier: string, document: string): string {
  return `${soldier} ${document}`;
}

// A tie to another man can be written only when he is there.
function namesAnother({ value }: SampleAssertion): boolean {
  return value.type === 'relation' && value.soldier !== undefined;
}

function newAssertion({ citation, value, ...rest }: SampleAssertion, description: SampleDescription, keys: Keys): NewAssertion {
  return { ...rest, value: valueWithId(value, keys), ...(citation === undefined ? {} : { citation: citationOf(citation, description, keys) }) };
}

function valueWithId(value: AssertionValue, keys: Keys): AssertionValue {
  return value.type === 'relation' && value.soldier !== undefined ? { ...value, soldier: keys.soldiers.get(value.soldier) } : value;
}

function citationOf({ document, page, region }: NonNullable<SampleAssertion['citation']>, description: SampleDescription, keys: Keys): Citation {
  const found = description.documents.find(({ key }) => key === document)?.pages[page];
  const scan = keys.scans.get(found?.file ?? '');
  const reference = found === undefined || scan === undefined ? {} : { page: { scan, page: found.page } };
  return { document: keys.documents.get(document) ?? '', ...reference, region };
}
