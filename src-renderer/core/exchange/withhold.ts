import { menOf } from '../changes/men';
import type { Assertion } from '../model/assertion';
import type { Note } from '../model/others';
import type { Soldier } from '../model/soldier';
import { outgoingStatuses } from './outgoing-statuses';
import { type Restriction, restrictionsOf } from './restrictions';
import type { CatalogueSlice } from './slice';

/** What the user may choose to let go out although it is held back at first (design.md §9, domain.md §5 "Access law", "GDPR"). */
export type Inclusion = {
  /** Documents whose restriction has not ended, and what was read from them. */
  readonly restricted: boolean;
  /** Ethnicity, religion, convictions: the properties marked sensitive; and notes on waiting families, who are alive. */
  readonly sensitive: boolean;
};

/** One line of the list of what stays behind. */
export type WithheldItem =
  | { readonly type: 'document'; readonly id: string; readonly reason: 'restricted-document'; readonly until: string; readonly why: string }
  | {
      readonly type: 'assertion';
      readonly id: string;
      readonly soldier: string;
      readonly property: string;
      readonly reason: 'read-from-restricted' | 'sensitive' | 'sealed';
    }
  /** A file of a document that goes out; the file also shows pages of a restricted one. `id` is its SHA-256. */
  | { readonly type: 'file'; readonly id: string; readonly names: readonly string[]; readonly reason: 'shows-restricted' }
  | { readonly type: 'note'; readonly id: string; readonly about: string; readonly reason: 'living-family' | 'speaks-of-withheld' };

/** How sensitive a property is; core/properties knows. */
type Sensitivity = (property: string) => 'open' | 'sensitive' | 'sealed';

type HeldAssertion = Extract<WithheldItem, { type: 'assertion' }>;

/**
 * Parts a slice into what goes out and what stays, and says why for each item. Sealed values (contacts of the living)
 * never go out; lists are the work of this catalogue and never travel. What is shown of each man is worked out anew from
 * what goes out. `today` is an ISO 8601 date.
 */
export function withhold(
  slice: CatalogueSlice,
  include: Inclusion,
  sensitivity: Sensitivity,
  today: string,
): { readonly outgoing: CatalogueSlice; readonly withheld: readonly WithheldItem[] } {
  const restrictions = restrictionsOf(slice, today);
  const restricted: ReadonlyMap<string, Restriction> = include.restricted ? new Map() : restrictions.documents;
  const held = slice.assertions.flatMap((assertion) => heldAssertion(assertion, restricted, sensitivity, include) ?? []);
  const heldIds = new Set(held.map(({ id }) => id));
  const documents = slice.documents.filter(({ id }) => !restricted.has(id));
  const shown = new Set(documents.flatMap(({ pages }) => pages.map(({ scan }) => scan)));
  const needed = slice.scans.filter(({ id }) => shown.has(id));
  const [scans, files] = part(needed, ({ id }) => include.restricted || !restrictions.files.has(id));
  const attachments = slice.attachments.filter(({ document }) => !restricted.has(document));
  const assertions = slice.assertions.filter(({ id }) => !heldIds.has(id));
  const kept = new Set([...slice.soldiers, ...documents, ...attachments, ...assertions].map(({ id }) => id));
  // A note about something held back would tell what it says.
  const notes = slice.notes.filter(({ about }) => kept.has(about));
  const silentChoices = silentChoicesOf(slice, held);
  const noteReason = noteRule(slice, silentChoices, include);
  const outgoing: CatalogueSlice = {
    ...slice,
    soldiers: slice.soldiers.map((soldier) => withoutSilent(soldier, silentChoices, heldIds)),
    documents,
    attachments,
    assertions,
    scans,
    notes: notes.filter((note) => noteReason(note) === null),
    lists: [],
    transcriptions: outgoingTranscriptions(slice, documents, scans),
    silentChoices,
  };
  return {
    outgoing: { ...outgoing, ...outgoingStatuses(outgoing, slice) },
    withheld: [
      ...slice.documents.flatMap(({ id }): WithheldItem[] => {
        const restriction = restricted.get(id);
        return restriction === undefined ? [] : [{ type: 'document', id, reason: 'restricted-document', ...restriction }];
      }),
      ...held,
      ...files.map(({ id, names }): WithheldItem => ({ type: 'file', id, names, reason: 'shows-restricted' })),
      ...notes.flatMap((note): WithheldItem[] => {
        const reason = noteReason(note);
        return reason === null ? [] : [{ type: 'note', id: note.id, about: note.about, reason }];
      }),
    ],
  };
}

/** A text goes where its page goes: with the file, and with a document that shows the page (decision 021). */
function outgoingTranscriptions(
  { transcriptions = [] }: CatalogueSlice,
  documents: CatalogueSlice['documents'],
  scans: CatalogueSlice['scans'],
): CatalogueSlice['transcriptions'] {
  const files = new Set(scans.map(({ id }) => id));
  const pages = new Set(documents.flatMap((document) => document.pages.map(({ scan, page }) => `${scan} ${page}`)));
  return transcriptions.filter(({ page }) => files.has(page.scan) && pages.has(`${page.scan} ${page.page}`));
}

function heldAssertion(
  { id, soldier, property, citation }: Assertion,
  restricted: ReadonlyMap<string, Restriction>,
  sensitivity: Sensitivity,
  include: Inclusion,
): HeldAssertion | null {
  const item = { type: 'assertion', id, soldier, property } as const;
  const level = sensitivity(property);
  if (level === 'sealed') return { ...item, reason: 'sealed' };
  if (citation !== undefined && restricted.has(citation.document)) return { ...item, reason: 'read-from-restricted' };
  return level === 'sensitive' && !include.sensitive ? { ...item, reason: 'sensitive' } : null;
}

/** `<soldier> <property>` for every property of which a value of that man stays behind, whichever of his records has it. */
function silentChoicesOf({ soldiers, marks }: CatalogueSlice, held: readonly HeldAssertion[]): ReadonlySet<string> {
  const { manOf } = menOf(marks);
  const ofMan = new Set(held.map(({ soldier, property }) => `${manOf(soldier)} ${property}`));
  const properties = [...new Set(held.map(({ property }) => property))];
  return new Set(soldiers.flatMap(({ id }) => properties.flatMap((property) => (ofMan.has(`${manOf(id)} ${property}`) ? [`${id} ${property}`] : []))));
}

/** Why a note stays behind although what it is about goes out: it names the living, or settles a conflict with a value held back. */
function noteRule(
  { assertions }: CatalogueSlice,
  silent: ReadonlySet<string>,
  include: Inclusion,
): (note: Note) => 'living-family' | 'speaks-of-withheld' | null {
  const silentMen = new Set([...silent].map((choice) => choice.split(' ')[0]));
  const byId = new Map(assertions.map((assertion) => [assertion.id, assertion]));
  return ({ topic, about }) => {
    if (topic === 'family-waiting') return include.sensitive ? null : 'living-family';
    if (topic !== 'conflict-resolved') return null;
    const value = byId.get(about);
    const speaks = value === undefined ? silentMen.has(about) : silent.has(`${value.soldier} ${value.property}`);
    return speaks ? 'speaks-of-withheld' : null;
  };
}

/** A choice among values of which one stays behind names it, and its reason speaks of it. */
function withoutSilent(soldier: Soldier, silent: ReadonlySet<string>, heldIds: ReadonlySet<string>): Soldier {
  const chosen = Object.entries(soldier.chosen).map(([property, ids]) => [property, ids.filter((id) => !heldIds.has(id))] as const);
  return {
    ...soldier,
    chosen: Object.fromEntries(chosen.filter(([, ids]) => ids.length > 0)),
    choiceReasons: Object.fromEntries(Object.entries(soldier.choiceReasons ?? {}).filter(([property]) => !silent.has(`${soldier.id} ${property}`))),
  };
}

function part<Row>(rows: readonly Row[], goes: (row: Row) => boolean): readonly [readonly Row[], readonly Row[]] {
  return [rows.filter(goes), rows.filter((row) => !goes(row))];
}
