import type { PageReference } from '../../core/model/page';
import type { TranscribedLine } from '../../core/model/transcription';
import { readRemembered, remember } from '../shell/remembered';

/** Lines of a page that are being written and are not kept yet; `basedOn`: the reading that was gone on with. */
export type TextDraft = { readonly lines: readonly TranscribedLine[]; readonly basedOn?: string | undefined };
type Drafts = { readonly [key: string]: TextDraft };

// The number changes with the shape of a draft, so that a later version never reads another's.
const name = 'transcription.drafts.1';
/** The window's store is small: the newest stay. */
const most = 30;

export function textDraftKey(catalogue: string, { scan, page }: PageReference): string {
  return `${catalogue}/${scan}/${page}`;
}

export function keptTextDraft(key: string): TextDraft | null {
  const kept = drafts()[key];
  return Array.isArray(kept?.lines) && kept.lines.every((line) => typeof line?.text === 'string') ? kept : null;
}

/** Keeps a draft over turning the page, going elsewhere and restarting; null forgets it. */
export function keepTextDraft(key: string, draft: TextDraft | null): void {
  const { [key]: before, ...others } = drafts();
  if (draft !== null) remember(name, Object.fromEntries([...Object.entries(others), [key, draft] as const].slice(-most)));
  else if (before !== undefined) remember(name, others);
}

function drafts(): Drafts {
  const stored = readRemembered<Drafts | null>(name, null);
  return typeof stored === 'object' && stored !== null ? stored : {};
}
