import type { PageReference } from '../../core/model/page';
import type { TranscribedLine } from '../../core/model/transcription';
import { readRemembered, remember } from '../shell/remembered';

/** Lines of a page that are being written and are not kept yet; `basedOn`: the reading that was gone on with. */
export type TextDraft = { readonly lines: readonly TranscribedLine[]; readonly basedOn?: string | undefined };

// The number changes with the shape of a draft, so that a later version never reads another's. Each draft stands alone, since it is written at every letter.
const name = 'transcription.drafts.1';
/** The window's store is small: the newest stay. */
const most = 30;

export function textDraftKey(catalogue: string, { scan, page }: PageReference): string {
  return `${catalogue}/${scan}/${page}`;
}

export function keptTextDraft(key: string): TextDraft | null {
  const kept = key === '' ? null : readRemembered<TextDraft | null>(placeOf(key), null);
  return Array.isArray(kept?.lines) && kept.lines.every((line) => typeof line?.text === 'string') ? kept : null;
}

/** Keeps a draft over turning the page, going elsewhere and restarting; null forgets it. */
export function keepTextDraft(key: string, draft: TextDraft | null): void {
  remember(placeOf(key), draft);
  const known = keys();
  if (draft === null ? !known.includes(key) : known.at(-1) === key) return;
  const others = known.filter((other) => other !== key);
  const gone = others.slice(0, Math.max(0, others.length + Number(draft !== null) - most));
  for (const old of gone) remember(placeOf(old), null);
  remember(name, [...others.slice(gone.length), ...(draft === null ? [] : [key])]);
}

/** The pages with a draft, the one written last at the end. */
function keys(): readonly string[] {
  const stored = readRemembered<readonly string[] | null>(name, null);
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
}

function placeOf(key: string): string {
  return `${name}/${key}`;
}
