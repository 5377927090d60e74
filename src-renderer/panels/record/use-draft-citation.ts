import { useState } from 'react';
import type { Citation } from '../../core/model/page';
import { useReading } from '../citation/reading';

type State = { readonly kind: 'open' } | { readonly kind: 'fixed'; readonly citation: Citation | undefined };

/**
 * The citation of a value being typed: the open page until the first letter, then that page, so that turning the page
 * while a value is half typed never moves its source unseen. A correction starts from the citation it corrects, and a draft
 * that is taken up again from its own.
 */
export function useDraftCitation(from?: { readonly citation?: Citation | undefined }) {
  const { open } = useReading();
  const [state, setState] = useState<State>(from === undefined ? { kind: 'open' } : { kind: 'fixed', citation: from.citation });
  const citation = state.kind === 'fixed' ? state.citation : (open ?? undefined);
  return {
    citation,
    setCitation: (next: Citation | undefined) => setState({ kind: 'fixed', citation: next }),
    /** Called at every change of the draft. */
    pin: () => setState((now) => (now.kind === 'fixed' ? now : { kind: 'fixed', citation: open ?? undefined })),
    /** Back to the open page, for a form that starts anew. */
    unpin: () => setState({ kind: 'open' }),
  };
}
