import type { Citation } from '../../../core/model/page';
import { isSealed, propertyOf } from '../../../core/properties';
import { readRemembered, remember } from '../../shell/remembered';
import type { ValueDraft } from './value-draft';

/** What was typed and not yet kept: one value, or the name and the grave of a first record; and where it is read. */
type KeptDraft = {
  readonly values: { readonly [name: string]: ValueDraft };
  /** Absent: the value has no document. */
  readonly citation?: Citation | undefined;
  /** Why a value is corrected. */
  readonly reason?: string | undefined;
  readonly withGrave?: boolean | undefined;
};

type Drafts = { readonly [key: string]: KeptDraft };

// The number changes with the shape of a draft, so that a later version never reads another's.
const name = 'record.drafts.1';

/** Where a draft is kept; `slot` is `first`, `new:<property>` or `correct:<assertion>`. No soldier: a man not made yet. */
export function draftKey(catalogue: string, soldier: string | null, slot: string): string {
  return `${catalogue}/${soldier ?? 'none'}/${slot}`;
}

export function keptDraft(key: string): KeptDraft | undefined {
  const kept = drafts()[key];
  return kept !== undefined && isUsable(kept) ? kept : undefined;
}

/** Keeps a draft over going elsewhere, reloading and restarting; null forgets it. Text only, and never what is sealed. */
export function keepDraft(key: string, draft: KeptDraft | null): void {
  const { [key]: before, ...others } = drafts();
  if (draft !== null && isUsable(draft)) remember(name, { ...others, [key]: draft });
  else if (before !== undefined) remember(name, others);
}

/** The slots of a man's drafts, or of men not made yet, in the order in which they were begun. */
export function keptSlots(catalogue: string, soldier: string | null): readonly string[] {
  const start = draftKey(catalogue, soldier, '');
  return Object.entries(drafts()).flatMap(([key, kept]) => (key.startsWith(start) && isUsable(kept) ? [key.slice(start.length)] : []));
}

/** Every draft of a catalogue, usable or not, with the man and the value that it is about. */
export function draftsOf(catalogue: string): readonly { readonly key: string; readonly about: readonly string[] }[] {
  return Object.keys(drafts()).flatMap((key) => {
    const [of, soldier = '', slot = ''] = key.split('/');
    return of === catalogue ? [{ key, about: [soldier, slot.replace(/^correct:/u, '')] }] : [];
  });
}

function drafts(): Drafts {
  const stored = readRemembered<Drafts | null>(name, null);
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** Storage is not ours alone: what is no draft, or of a property that is sealed or has changed its type, is as if it were not there. */
function isUsable(kept: KeptDraft): boolean {
  const values = Object.values(kept?.values ?? {});
  return values.length > 0 && values.every(isValueDraft);
}

function isValueDraft(draft: ValueDraft): boolean {
  if (propertyOf(draft?.property)?.valueType !== draft?.type || isSealed(draft.property)) return false;
  const texts = [draft.written, draft.reader, draft.remarks, ...Object.values(draft.parts ?? { none: null })];
  return texts.every((text) => typeof text === 'string');
}
