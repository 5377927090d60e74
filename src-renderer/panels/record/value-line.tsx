import { useEffect, useRef } from 'react';
import type { AssertionRow } from '../../data/rows';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import looks from '../../ui/looks.module.css';
import { Menu } from '../../ui/menu';
import { useReading } from '../citation/reading';
import { useDiscredits } from '../evidence/evidence-context';
import { WrongSource } from '../evidence/wrong-source';
import { languageName } from './fields/name-fields';
import { MixedMark } from './mixed-mark';
import { useOwnRecord } from './own-records';
import { PlaceJump } from './place-jump';
import styles from './record.module.css';
import type { ShownProperty } from './record-state';
import { useSavedLine } from './saved-line';
import { useValueWords } from './value-words';

export type ValueTask = 'choose' | 'correct' | 'withdraw' | 'another' | 'history';

type ValueLineProps = {
  readonly value: AssertionRow;
  readonly shown: ShownProperty;
  readonly onTask: (task: ValueTask) => void;
};

/** One value: as the source has it, as understood, where it stands, and what is doubtful about it. */
export function ValueLine({ value, shown, onTask }: ValueLineProps) {
  const text = useText();
  const words = useValueWords();
  const { sites, labelOf, show, selected } = useReading();
  const own = useOwnRecord(value.soldier);
  const line = useRef<HTMLLIElement>(null);
  const isSelected = selected === value.id;
  useSavedLine(value.id, line);
  const discredit = useDiscredits().get(value.citation?.document ?? '');
  useEffect(() => {
    if (isSelected) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const { citation, written } = value;
  const normalised = words(value, sites);
  const source = citation === undefined ? '' : labelOf(citation);
  const several = shown.values.length > 1;
  const isShown = shown.shown.includes(value.id);
  const inConflict = shown.excluding.includes(value.id);
  const isName = value.value.type === 'name';
  const marks = [
    isName ? normalised : '',
    written.language === undefined || !isName ? '' : languageName(written.language, text),
    written.form === undefined ? '' : text(`properties.form.${written.form}`),
    value.reader === undefined ? '' : text('record.readBy', { reader: value.reader }),
  ].filter((mark) => mark !== '');
  return (
    <li
      ref={line}
      className={classes(looks.line, styles.value, isSelected && looks.shown, several && !isShown && styles.beside, discredit !== undefined && styles.struck)}
      tabIndex={-1}
      data-assertion={value.id}
      data-record={value.soldier}
    >
      <div className={styles.said} {...(own === null ? {} : { title: text('record.ofRecord', { name: own.name }) })}>
        <span className={styles.written} {...(written.language === undefined ? {} : { lang: written.language })}>
          {written.text}
        </span>
        {normalised === '' || isName ? null : <span className={styles.normalised}>{normalised}</span>}
        {marks.length === 0 ? null : <span className={looks.muted}>{marks.join(' · ')}</span>}
        <MixedMark written={written.text} />
        {inConflict ? (
          <span className={classes(styles.badge, shown.conflict === 'open' ? styles.conflicting : styles.settled)}>
            <Icon name="conflict" />
            {text(shown.conflict === 'open' ? 'record.inConflict' : 'record.conflictSettled')}
          </span>
        ) : null}
        {value.legibility === 'doubtful' ? (
          <span className={styles.badge}>
            <Icon name="question" />
            {text('record.doubtfulMark')}
          </span>
        ) : null}
        {several && isShown ? (
          <span className={styles.badge}>
            <Icon name="eye" />
            {text(shown.chosen ? 'record.shownByChoice' : 'record.shownByRule')}
          </span>
        ) : null}
        {own?.named === true ? <span className={looks.muted}>{text('record.ofRecord', { name: own.name })}</span> : null}
        {discredit === undefined || citation === undefined ? null : <WrongSource document={citation.document} discredit={discredit} />}
        {value.remarks === undefined ? null : <span className={styles.remarks}>{value.remarks}</span>}
      </div>
      <div className={styles.source}>
        {citation === undefined ? (
          <span className={looks.muted}>{text('record.noSource')}</span>
        ) : (
          <PlaceJump citation={citation} source={source} words={written.text} onJump={() => show(citation, value.id)} />
        )}
        <Menu
          label={text('record.valueMenu', { value: written.text })}
          trigger={<IconButton name={text('record.valueMenu', { value: written.text })} icon="more" size="small" />}
          entries={[
            ...(several ? [{ id: 'choose', label: text('record.showThis'), icon: 'eye' as const, run: () => onTask('choose') }] : []),
            { id: 'another', label: text('record.another'), icon: 'add', run: () => onTask('another') },
            { id: 'correct', label: text('record.correct'), icon: 'undo', run: () => onTask('correct') },
            { id: 'history', label: text('record.valueHistory'), icon: 'history', run: () => onTask('history') },
            { id: 'withdraw', label: text('record.withdraw'), icon: 'trash', startsGroup: true, run: () => onTask('withdraw') },
          ]}
        />
      </div>
    </li>
  );
}
