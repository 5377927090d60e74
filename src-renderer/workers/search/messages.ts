import type { AskOptions } from '../../core/search/ask';
import type { PackedAnswer } from './packed-answer';

/** How many men are in the index, of how many. */
export type SearchState = { readonly done: number; readonly total: number; readonly ready: boolean };

export type ToSearch =
  /** The first message. `isBehind`: the catalogue took changes from its safety copy at opening, of which a stored index knows nothing. */
  | { readonly type: 'open'; readonly catalogue: string; readonly isBehind: boolean }
  | { readonly type: 'ask'; readonly id: number; readonly query: string; readonly options: AskOptions }
  | { readonly type: 'forget'; readonly id: number }
  /** Ids of records whose summary changed or went, and of the men they belong to. */
  | { readonly type: 'changed'; readonly ids: readonly string[] };

export type FromSearch =
  | { readonly type: 'state'; readonly state: SearchState }
  | { readonly type: 'answer'; readonly id: number; readonly answer: PackedAnswer }
  | { readonly type: 'failed'; readonly id: number; readonly detail: string };
