import { type ReactNode, type Ref, useState } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import { useText } from '../../text/use-text';
import { type ChoiceEntry, type ChoiceGroup, ChoiceList } from './choice-list';
import { useManGroups } from './man-groups';
import { SearchNotes } from './search-notes';
import { useMenSearch } from './use-men-search';

/** What is listed at most: a person reads no more, and types another letter instead. */
const most = 20;

type ManPickerProps = {
  readonly label: string;
  readonly onMan: (man: SoldierSummary) => void;
  /** A man who cannot be chosen here, such as the one whose record it is. */
  readonly without?: string | undefined;
  /** What is offered after the men found, such as a new man under the words typed. */
  readonly last?: ((query: string) => ChoiceEntry) | undefined;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly whenEmpty?: ReactNode;
  /** What is offered before anything is typed, and what to do where there is nothing to offer. */
  readonly first?: ChoiceGroup | undefined;
  readonly hint?: ReactNode;
};

/** Finds a man under any spelling, number, place or cote, and chooses him. */
export function ManPicker({ label, onMan, without, last, isDisabled = false, autoFocus = false, inputRef, whenEmpty, first, hint }: ManPickerProps) {
  const text = useText();
  const [query, setQuery] = useState('');
  const found = useMenSearch(query, { limit: most, kin: true });
  const groups = useManGroups(found.answer, most, onMan, without);
  const typed = query.trim();
  const before = first === undefined ? groups : [first];
  const all = typed === '' ? before : last === undefined ? groups : [...groups, { id: 'last', entries: [last(typed)] }];
  return (
    <ChoiceList
      label={label}
      listLabel={text('search.men')}
      query={query}
      onQuery={setQuery}
      groups={all}
      settled={typed === '' || found.settled || found.failed}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(inputRef === undefined ? {} : { inputRef })}
      notes={<SearchNotes found={found} />}
      whenEmpty={typed === '' ? hint : found.settled ? whenEmpty : null}
    />
  );
}
