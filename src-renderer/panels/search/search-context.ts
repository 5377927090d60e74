import { createContext, useContext } from 'react';
import type { SearchAnswer } from '../../core/search/answer';

export type SearchOptions = {
  /** How many hits are wanted with their reasons; 40 when not said. */
  readonly limit?: number | undefined;
  /** The last word may be unfinished, as in a search field; true when not said. */
  readonly typing?: boolean | undefined;
  /** Relatives as well. */
  readonly kin?: boolean | undefined;
};

/** The search index in its worker, as the window sees it. */
export type Search = {
  /** Answers in the order asked; rejects with an AbortError when the signal is aborted. */
  ask(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchAnswer>;
  /** How many men are in the index, of how many; ready when they are equal. The same object until something changes. */
  state(): { readonly done: number; readonly total: number; readonly ready: boolean };
  /** Hears of progress and of every change of the index, so that a shown answer is asked for again. */
  subscribe(listener: () => void): () => void;
};

export const SearchContext = createContext<Search | null>(null);

export function useSearch(): Search {
  const search = useContext(SearchContext);
  if (search === null) throw new Error('useSearch outside its provider');
  return search;
}
