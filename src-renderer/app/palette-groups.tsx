import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo } from 'react';
import type { SoldierSummary } from '../core/model/summary';
import { foldForSearch } from '../core/search/fold';
import { savedSearches } from '../data/queries/saved-searches';
import type { ChoiceEntry, ChoiceGroup } from '../panels/search/choice-list';
import { askList, byRelevance } from '../panels/search/list-search';
import { manById } from '../panels/search/man-by-id';
import { useManGroups } from '../panels/search/man-groups';
import { ManOption } from '../panels/search/man-option';
import type { MenSearch } from '../panels/search/use-men-search';
import { useCatalogue } from '../panels/shell/catalogue';
import { useCommandRegister } from '../panels/shell/commands';
import { useNavigation } from '../panels/shell/navigation';
import { useSummaries } from '../panels/shell/summaries';
import { useShownKeys } from '../panels/shell/use-shown-keys';
import { useText } from '../text/use-text';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import { Kbd } from '../ui/kbd';
import looks from '../ui/looks.module.css';
import styles from './palette.module.css';
import { recentMen } from './palette-recent';

/** Men shown under one query; more of them are a list's matter. */
export const mostMen = 12;

/**
 * What the palette lists. For a query: men as written, men under other spellings, then commands, and only then men whose name is
 * merely near, so that a slip of the pen never stands between the user and a command he named. Without one: where he was last.
 */
export function usePaletteGroups(query: string, found: MenSearch, close: (then: () => void) => void): readonly ChoiceGroup[] {
  const { go } = useNavigation();
  const open = useCallback((man: SoldierSummary) => close(() => go({ screen: 'catalogue', soldier: man.id })), [close, go]);
  const men = useManGroups(found.answer, mostMen, open);
  const commands = useCommandGroup(query, close);
  const whole = useWholeListGroup(query, found, close);
  const start = useStartGroups(close);
  if (query.trim() === '') return [...start, commands];
  const near = men.filter(({ id }) => id === 'near' || id === 'kin');
  return [...men.filter((group) => !near.includes(group)), commands, ...near, whole];
}

function useCommandGroup(query: string, close: (then: () => void) => void): ChoiceGroup {
  const text = useText();
  const keys = useShownKeys();
  const { commands, run } = useCommandRegister();
  return useMemo(() => {
    const wanted = foldForSearch(query);
    const entries = commands
      .filter((command) => command.hidden !== true && command.id !== 'palette' && command.when?.() !== false)
      .map(({ id, labelKey, shortcut }) => ({ id, label: text(labelKey), shortcut }))
      .filter(({ label }) => foldForSearch(label).includes(wanted))
      .map(({ id, label, shortcut }) => ({
        id: `command ${id}`,
        content: (
          <>
            <Line icon="chevronRight" words={label} />
            {shortcut === undefined ? null : <Kbd keys={keys(shortcut)} />}
          </>
        ),
        choose: () => close(() => run(id)),
      }));
    return { id: 'commands', heading: text('search.group.commands'), entries };
  }, [query, commands, run, text, keys, close]);
}

/** The way to all men found, where there are more than the palette shows. */
function useWholeListGroup(query: string, { answer }: MenSearch, close: (then: () => void) => void): ChoiceGroup {
  const text = useText();
  const { go } = useNavigation();
  const count = answer?.men.length ?? 0;
  return useMemo(() => {
    const open = () => {
      askList({ query, facets: {}, sort: byRelevance });
      go({ screen: 'catalogue' });
    };
    const entry = { id: 'whole-list', content: <Line icon="catalogue" words={text('search.inList', { count })} />, choose: () => close(open) };
    return { id: 'whole', entries: count > mostMen ? [entry] : [] };
  }, [query, count, text, go, close]);
}

function useStartGroups(close: (then: () => void) => void): readonly ChoiceGroup[] {
  const text = useText();
  const catalogue = useCatalogue();
  const { summaries } = useSummaries();
  const { go, place } = useNavigation();
  const saved = useLiveQuery(() => savedSearches(catalogue), [catalogue]);
  return useMemo(() => {
    const recent = recentMen(catalogue.id).flatMap((id): readonly ChoiceEntry[] => {
      const man = id === place.soldier ? undefined : manById(summaries, id);
      if (man === undefined) return [];
      return [{ id: `man ${id}`, content: <ManOption man={man} />, choose: () => close(() => go({ screen: 'catalogue', soldier: id })) }];
    });
    const searches = (saved ?? []).map((search) => ({
      id: `search ${search.id}`,
      content: <Line icon="search" words={search.name} more={search.query} />,
      choose: () =>
        close(() => {
          askList({ query: search.query, facets: search.facets, sort: search.sort });
          go({ screen: 'catalogue' });
        }),
    }));
    return [
      { id: 'recent', heading: text('search.group.recent'), entries: recent },
      { id: 'saved', heading: text('search.group.saved'), entries: searches },
    ];
  }, [catalogue, summaries, saved, text, go, place.soldier, close]);
}

function Line({ icon, words, more = '' }: { readonly icon: IconName; readonly words: string; readonly more?: string }) {
  return (
    <>
      <Icon name={icon} />
      <span className={styles.words}>
        {words}
        {more === '' ? null : <span className={looks.muted}>{more}</span>}
      </span>
    </>
  );
}
