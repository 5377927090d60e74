import { useMemo } from 'react';
import { useNavigation } from '../../panels/shell/navigation';
import { useText } from '../../text/use-text';
import type { Choice } from '../../ui/choice';
import { Select } from '../../ui/select';
import { type DeedSort, deedSorts, propertiesOf, sortOf } from './filters';
import styles from './history.module.css';
import { type HistoryPlace, historyPanel } from './history-place';
import type { TimelineLine } from './timeline';
import type { HistoryNames } from './use-history-names';

type HistoryFiltersProps = {
  readonly place: HistoryPlace;
  readonly lines: readonly TimelineLine[];
  readonly names: HistoryNames;
  readonly agent: string | undefined;
  readonly onAgent: (agent: string | undefined) => void;
  readonly sort: DeedSort | undefined;
  readonly onSort: (sort: DeedSort | undefined) => void;
};

const whole = 'whole';
const one = 'value';

/** Narrows a history by property, by what was done and by person; a line of choices that would all say the same is not there. */
export function HistoryFilters({ place, lines, names, agent, onAgent, sort, onSort }: HistoryFiltersProps) {
  const text = useText();
  const { adjust } = useNavigation();
  const there = useMemo(
    () => ({
      properties: [...new Set(lines.flatMap(({ deed }) => propertiesOf(deed)))],
      agents: [...new Set(lines.map(({ entry }) => entry.agent))],
      sorts: new Set(lines.map(({ deed }) => sortOf(deed))),
    }),
    [lines],
  );
  const { property, value } = place;
  const slugs = [...new Set([...there.properties, ...(property === undefined ? [] : [property])])];
  const properties: readonly Choice[] = [
    { id: whole, label: text('history.whole') },
    ...(value === undefined ? [] : [{ id: one, label: text('history.thisValue', { value: writtenOf(lines, value) }) }]),
    ...slugs.map((slug) => ({ id: slug, label: text(`properties.${slug}`) })),
  ];
  const everything = { id: whole, label: text('history.everything') };
  const sorts: readonly Choice[] = [
    everything,
    ...deedSorts.filter((name) => there.sorts.has(name)).map((name) => ({ id: name, label: text(`history.sort.${name}`) })),
  ];
  const agents: readonly Choice[] = [{ id: whole, label: text('history.everybody') }, ...there.agents.map((id) => ({ id, label: names.agent(id) }))];
  if (properties.length < 3 && sorts.length < 3 && agents.length < 3) return null;
  return (
    <div className={styles.filters}>
      {properties.length < 3 ? null : (
        <Select
          label={text('history.of')}
          choices={properties}
          value={value === undefined ? (property ?? whole) : one}
          onChange={(id) => {
            if (id !== one) adjust({ panel: historyPanel(id === whole ? undefined : id) });
          }}
        />
      )}
      {sorts.length < 3 ? null : (
        <Select label={text('history.sort')} choices={sorts} value={sort ?? whole} onChange={(id) => onSort(deedSorts.find((name) => name === id))} />
      )}
      {agents.length < 3 ? null : (
        <Select label={text('history.by')} choices={agents} value={agent ?? whole} onChange={(id) => onAgent(id === whole ? undefined : id)} />
      )}
    </div>
  );
}

function writtenOf(lines: readonly TimelineLine[], value: string): string {
  const line = lines.find(({ deed }) => (deed.kind === 'said' || deed.kind === 'corrected') && deed.value.entity === value);
  return line?.deed.kind === 'said' || line?.deed.kind === 'corrected' ? line.deed.value.written : '';
}
