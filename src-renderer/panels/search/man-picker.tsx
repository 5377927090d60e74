import { type ReactNode, type Ref, useState } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import { useText } from '../../text/use-text';
import { type ChoiceEntry, ChoiceList } from './choice-list';
import { useManGroups } from './man-groups';
import { SearchNotes } from './search-notes';
import { useMenSearch } from './use-men-search';

/** What is listed at most: a person reads no more, and types another letter instead. */
const most = 20;

export type ManPickerProps = {
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
};

/** Finds a man under any spelling, number, place or cote, and chooses him. */
export function ManPicker({ label, onMan, without, last, isDisabled = false, autoFocus = false, inputRef, whenEmpty }: ManPickerProps) {
  const text = useText();
  const [query, setQuery] = useState('');
  const found = useMenSearch(query, { limit: most, kin: true });
  const groups = useManGroups(found.answer, most, onMan, without);
  const typed = query.trim();
  const all = typed === '' || last === undefined ? groups : [...groups, { id: 'last', entries: [last(typed)] }];
  return (
    <ChoiceList
      label={label}
      listLabel={text('search.men')}
      query={query}
      onQuery={setQuery}
      groups={all}
      settled={found.settled || found.failed}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(inputRef === undefined ? {} : { inputRef })}
      notes={<SearchNotes found={found} />}
      whenEmpty={typed !== '' && found.settled ? whenEmpty : null}
    />
  );
}
