import { useState } from 'react';
import type { Citation } from '../../core/model/page';
import { useReading } from '../citation/reading';

type State = { readonly kind: 'open' } | { readonly kind: 'fixed'; readonly citation: Citation | undefined };

/**
 * The citation of a value being typed: the open page until the first letter, then that page, so that turning the page
 * while a value is half typed never moves its source unseen. A correction starts from the citation it corrects.
 */
export function useDraftCitation(correcting?: { readonly citation: Citation | undefined }) {
  const { open } = useReading();
  const [state, setState] = useState<State>(correcting === undefined ? { kind: 'open' } : { kind: 'fixed', citation: correcting.citation });
  const citation = state.kind === 'fixed' ? state.citation : (open ?? undefined);
  return {
    citation,
    setCitation: (next: Citation | undefined) => setState({ kind: 'fixed', citation: next }),
    /** Called at every change of the draft. */
    pin: () => setState((now) => (now.kind === 'fixed' ? now : { kind: 'fixed', citation: open ?? undefined })),
  };
}
