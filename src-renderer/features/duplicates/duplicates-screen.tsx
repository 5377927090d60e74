import { useEffect, useMemo, useRef, useState } from 'react';
import { markDistinct } from '../../data/actions/mark-distinct';
import { noteMaybeSame } from '../../data/actions/note-maybe-same';
import { useCandidateFinder } from '../../panels/candidates/candidates-context';
import { useActionText } from '../../panels/record/use-action-text';
import { useArrival } from '../../panels/shell/arrival';
import { useCatalogue } from '../../panels/shell/catalogue';
import { type Command, useCommandRegister, useCommands } from '../../panels/shell/commands';
import { useNavigation } from '../../panels/shell/navigation';
import { useRemembered } from '../../panels/shell/remembered';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { EmptyState } from '../../ui/empty-state';
import looks from '../../ui/looks.module.css';
import { RowList, type RowListHandle } from '../../ui/row-list';
import { Select } from '../../ui/select';
import { SplitPane } from '../../ui/split-pane';
import { useNarrow } from '../../ui/use-narrow';
import { AnswerBar } from './answer-bar';
import styles from './duplicates.module.css';
import { type OpenPair, type ShownKind, shownKinds, useOpenPairs } from './open-pairs';
import { PairRow } from './pair-row';
import { PairView } from './pair-view';
import { PassPanel } from './pass-panel';
import { foundBy, startPass, usePass } from './pass-store';

/** Rem: two names, and a line under them. */
const rowHeight = 5.5;
/** Rem; narrower, neither the list nor the pair beside it could be read. */
const stackedBelow = 44;

/** The pairs of men who may be one, best first, each answered by a person: one man, two men for ever, or not sure. */
export function DuplicatesScreen() {
  const text = useText();
  const catalogue = useCatalogue();
  const finder = useCandidateFinder();
  const navigation = useNavigation();
  const register = useCommandRegister();
  const toasts = useToasts();
  const actionText = useActionText();
  const pass = usePass();
  const found = foundBy(pass);
  const pairs = useOpenPairs(found?.pairs);
  const [share, setShare] = useRemembered('duplicates.share', 0.28);
  const [kind, setKind] = useRemembered<ShownKind>('duplicates.kind', 'open');
  const [at, setAt] = useRemembered(`duplicates.at.${catalogue.id}`, { key: '', index: 0 });
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const list = useRef<RowListHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stacked = useNarrow(frame, stackedBelow);
  const shown = pairs?.[kind] ?? [];
  // Where the pair that was open is gone, the one that took its place is next.
  const known = shown.findIndex(({ key }) => key === at.key);
  const index = known >= 0 ? known : Math.min(at.index, shown.length - 1);
  const pair: OpenPair | undefined = shown[index];
  useArrival(() => frame.current?.querySelector<HTMLElement>('[role="grid"]'), shown.length > 0);
  const nameOf = ({ name }: { readonly name: string }) => (name === '' ? text('candidates.noName') : name);

  useEffect(() => {
    if (pass.state === 'never') void startPass(catalogue, finder);
  }, [pass.state, catalogue, finder]);

  const go = (next: number) => {
    const target = shown[Math.max(0, Math.min(shown.length - 1, next))];
    setAsking(false);
    setRefused(null);
    if (target !== undefined) setAt({ key: target.key, index: shown.indexOf(target) });
  };
  const answered = (words: string) => {
    setAsking(false);
    setRefused(null);
    setAt({ key: shown[index + 1]?.key ?? '', index });
    list.current?.focus();
    toasts.done(words, () => register.run('undo'));
  };
  const names = () => ({ first: pair === undefined ? '' : nameOf(pair.first), second: pair === undefined ? '' : nameOf(pair.second) });
  const actions = {
    next: () => go(index + 1),
    previous: () => go(index - 1),
    same: () => (pair === undefined ? undefined : navigation.go({ screen: 'catalogue', soldier: pair.first.id, panel: `merge:${pair.second.id}` })),
    distinct: () => (pair === undefined ? undefined : setAsking(true)),
    unsure: async () => {
      if (pair === undefined || pair.unsure !== null) return;
      const done = await noteMaybeSame(catalogue, { first: pair.first.id, second: pair.second.id, text: '' });
      if (done.ok) answered(text('duplicates.doneUnsure', names()));
      else setRefused(actionText(done.failure));
    },
  };
  const sayDistinct = async (reason: string) => {
    const done = await markDistinct(catalogue, { first: pair?.first.id ?? '', second: pair?.second.id ?? '', reason });
    if (done.ok) answered(text('duplicates.doneDistinct', names()));
    return done;
  };
  const latest = useRef(actions);
  latest.current = actions;
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'duplicates-next', labelKey: 'duplicates.next', group: 'review', shortcut: 'J', run: () => latest.current.next() },
      { id: 'duplicates-previous', labelKey: 'duplicates.previous', group: 'review', shortcut: 'K', run: () => latest.current.previous() },
      { id: 'duplicates-same', labelKey: 'duplicates.same', group: 'review', shortcut: 'M', run: () => latest.current.same() },
      { id: 'duplicates-distinct', labelKey: 'duplicates.distinct', group: 'review', shortcut: 'D', run: () => latest.current.distinct() },
      { id: 'duplicates-unsure', labelKey: 'duplicates.notSure', group: 'review', shortcut: 'P', run: () => void latest.current.unsure() },
    ],
    [],
  );
  useCommands(commands);

  const choices = shownKinds.map((id) => ({ id, label: text(`duplicates.show.${id}`, { count: pairs?.[id].length ?? 0 }) }));
  const waiting = (
    <section className={classes(looks.pane, styles.side)} aria-label={text('duplicates.list')}>
      <header className={styles.head}>
        <h1 className={styles.title}>{text('duplicates.heading')}</h1>
        <PassPanel pass={pass} onStart={() => void startPass(catalogue, finder)} />
        <Select label={text('duplicates.show')} choices={choices} value={kind} onChange={setKind} />
      </header>
      {shown.length === 0 ? null : (
        <RowList
          ref={list}
          label={text('duplicates.list')}
          rows={shown}
          rowKey={({ key }) => key.replace(',', '-')}
          rowHeight={rowHeight}
          index={index}
          onIndex={go}
          renderRow={(one) => <PairRow pair={one} />}
          labelOf={(one, place) => text('duplicates.row', { first: nameOf(one.first), second: nameOf(one.second), at: place + 1, of: shown.length })}
        />
      )}
    </section>
  );
  const work =
    pair === undefined ? (
      pairs === undefined || pass.state === 'running' ? null : (
        <EmptyState level={2} icon="check" heading={text(`duplicates.none.${kind}`)}>
          {text(pass.state === 'done' ? `duplicates.noneMeans.${kind}` : 'duplicates.notLooked')}
        </EmptyState>
      )
    ) : (
      <section className={classes(looks.pane, styles.work)} aria-label={text('duplicates.pair')}>
        <div className={classes(looks.scrolled, styles.pair)} key={pair.key}>
          <PairView pair={pair} />
        </div>
        <AnswerBar
          onSame={actions.same}
          onUnsure={() => void actions.unsure()}
          asking={asking}
          onAsking={setAsking}
          onDistinct={sayDistinct}
          isUnsure={pair.unsure !== null}
          refused={refused}
        />
      </section>
    );
  return (
    <div ref={frame} className={classes(styles.frame, stacked && styles.stacked)}>
      {stacked ? (
        <>
          {waiting}
          {work}
        </>
      ) : (
        <SplitPane label={text('duplicates.width')} share={share} onShareChange={setShare} smallest={0.2} largest={0.45} start={waiting} end={work} />
      )}
    </div>
  );
}
