import { useId } from 'react';
import { useText } from '../../../text/use-text';
import { classes } from '../../../ui/classes';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon-paths';
import type { BesideGroup, BesideProperty, BesideVerdict, JoinedValue, Side } from './beside';
import { BesideValue } from './beside-value';
import styles from './merge.module.css';
import type { Sources } from './use-sources';

export type Choices = { readonly [property: string]: string };

type BesideGroupProps = {
  readonly group: BesideGroup;
  /** What was chosen here, by property; where nothing was, the rule stands. */
  readonly choices: Choices;
  readonly sources: Sources;
  readonly onChoose: (property: string, value: string) => void;
};

const icons: { readonly [verdict in BesideVerdict]: IconName | null } = { same: 'check', agree: 'check', exclude: 'conflict', apart: null, alone: null };

/** One group of properties with the values of both men; what both say stands across both columns. */
export function BesideGroupTable({ group, choices, sources, onChoose }: BesideGroupProps) {
  const text = useText();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.groupName}>
        {group.group === 'unknown' ? text('record.unknownGroup') : text(`properties.group.${group.group}`)}
      </h3>
      {group.properties.map((property) => (
        <BesideRow
          key={property.property}
          row={property}
          choice={choices[property.property]}
          sources={sources}
          onChoose={(value) => onChoose(property.property, value)}
        />
      ))}
    </section>
  );
}

type BesideRowProps = {
  readonly row: BesideProperty;
  readonly choice: string | undefined;
  readonly sources: Sources;
  readonly onChoose: (value: string) => void;
};

function BesideRow({ row, choice, sources, onChoose }: BesideRowProps) {
  const text = useText();
  const id = useId();
  const icon = icons[row.verdict];
  const label = text(`properties.${row.property}`);
  const shown = choice === undefined ? row.preset : [choice];
  const cell = (value: JoinedValue) => (
    <BesideValue
      key={value.readings[0]?.id}
      value={value}
      sources={sources}
      name={id}
      isShown={value.readings.some((reading) => shown.includes(reading.id))}
      onChoose={row.choosable ? () => onChoose(value.readings[0]?.id ?? '') : undefined}
    />
  );
  const of = (side: Side) => row.values.filter((value) => value.side === side).map(cell);
  return (
    <div
      className={classes(styles.row, row.verdict === 'exclude' && styles.excluding)}
      data-verdict={row.verdict}
      data-property={row.property}
      {...(row.choosable ? { role: 'radiogroup', 'aria-label': text('merge.shownAfter', { property: label }) } : {})}
    >
      <div className={styles.label}>
        <span>{label}</span>
        {icon === null ? null : (
          <span className={classes(styles.verdict, styles[row.verdict])}>
            <Icon name={icon} />
            {text(`merge.verdict.${row.verdict}`)}
          </span>
        )}
      </div>
      <div className={styles.cells}>
        {of('both').map((value) => (
          <div key={value.key} className={styles.both}>
            {value}
          </div>
        ))}
        <div className={styles.cell}>{of('first')}</div>
        <div className={styles.cell}>{of('second')}</div>
      </div>
    </div>
  );
}
