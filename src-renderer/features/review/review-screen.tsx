import { useEffect, useMemo, useRef, useState } from 'react';
import type { QueueEntry } from '../../data/queries/review-queue';
import type { Decided } from '../../panels/decision/use-decision';
import { useArrival } from '../../panels/shell/arrival';
import { useCatalogue } from '../../panels/shell/catalogue';
import { type Command, useCommandRegister, useCommands } from '../../panels/shell/commands';
import { useNavigation } from '../../panels/shell/navigation';
import { readRemembered, useRemembered } from '../../panels/shell/remembered';
import { useSites } from '../../panels/status/value-words';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { EmptyState } from '../../ui/empty-state';
import looks from '../../ui/looks.module.css';
import { RowList, type RowListHandle } from '../../ui/row-list';
import { SplitPane } from '../../ui/split-pane';
import { useNarrow } from '../../ui/use-narrow';
import { DoneLine, type DoneWork } from './done-line';
import { countFilters, QueueFilters } from './queue-filters';
import { QueueOrder } from './queue-order';
import { QueueRow } from './queue-row';
import styles from './review.module.css';
import { ReviewWork } from './review-work';
import { newSession, type ReviewSession } from './session';
import { SessionLine } from './session-line';
import { decisionToUndo } from './undo-decision';
import { useAhead } from './use-ahead';
import { useSession } from './use-session';

/** Rem; the row's three lines, and two for what is missing. */
const rowHeight = 7.5;
/** Rem; narrower, three panes side by side could not be read, so they stand one below the other. */
const stackedBelow = 62;

/** The flagged, possible, probable and disputed, in the order asked for, decided one after another by keyboard alone. */
export function ReviewScreen() {
  const text = useText();
  const { ago } = useFormats();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const register = useCommandRegister();
  const sites = useSites();
  const session = useSession();
  const list = useRef<RowListHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stacked = useNarrow(frame, stackedBelow);
  const [done, setDone] = useState<DoneWork | null>(null);
  const [share, setShare] = useRemembered('review.queue.share', 0.24);
  const { entry, queue, index } = session;
  useArrival(() => frame.current?.querySelector<HTMLElement>('[role="grid"]'), queue.length > 0);
  const isHistoryOpen = navigation.place.panel?.startsWith('history') === true;
  const isFiltered = countFilters(session.filter) > 0;
  const preparedOf = useAhead(entry, queue[index + 1] ?? queue[index - 1]);
  const resumedAt = useResumed(entry);
  const siteName = (site: string) => sites.get(site)?.shortName ?? site;
  const nameOf = (one: QueueEntry) => (one.name === '' ? text('review.noName') : one.name);
  const labelOf = (one: QueueEntry, at: number) =>
    text('review.rowLabel', {
      name: nameOf(one),
      kind: [text(`review.kind.${one.kind}`), ...one.sites.map(siteName)].join(', '),
      status: text(`status.${one.status}`),
      age: ago(one.waitingSince, new Date(catalogue.now())),
      at: at + 1,
      of: queue.length,
    });

  const undo = async () => {
    const subject = await decisionToUndo(catalogue);
    register.run('undo');
    setDone(null);
    if (subject !== undefined) session.goToItem(subject);
    list.current?.focus();
  };
  const decided = ({ batch, from, to }: Decided) => {
    if (entry === undefined) return;
    const name = nameOf(entry);
    const words = to === 'more' ? text('review.askedFor', { name }) : text('review.done', { name, from: text(`status.${from}`), to: text(`status.${to}`) });
    setDone({ batch, words });
    session.leave(entry.id);
    list.current?.focus();
  };
  const actions = {
    next: () => step(1),
    previous: () => step(-1),
    skip: () => {
      session.skip();
      list.current?.focus();
    },
    undo,
    openRecord: () => (entry === undefined ? undefined : navigation.go({ screen: 'catalogue', soldier: entry.soldier, document: entry.document })),
    history: () => navigation.adjust(isHistoryOpen ? { panel: undefined } : { panel: 'history', soldier: entry?.soldier }),
  };
  function step(by: 1 | -1) {
    session.go(index + by);
    list.current?.focus();
  }
  const latest = useRef(actions);
  latest.current = actions;
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'review-next', labelKey: 'review.command.next', group: 'review', shortcut: 'J', run: () => latest.current.next() },
      { id: 'review-previous', labelKey: 'review.command.previous', group: 'review', shortcut: 'K', run: () => latest.current.previous() },
      { id: 'review-skip', labelKey: 'review.command.skip', group: 'review', shortcut: 'S', run: () => latest.current.skip() },
      { id: 'review-undo', labelKey: 'review.command.undo', group: 'review', shortcut: 'U', run: () => void latest.current.undo() },
      { id: 'review-history', labelKey: 'review.command.history', group: 'review', shortcut: 'H', run: () => latest.current.history() },
      { id: 'review-open', labelKey: 'review.command.open', group: 'review', shortcut: 'O', run: () => latest.current.openRecord() },
    ],
    [],
  );
  useCommands(commands);
  // An open history goes with the item under review.
  const { adjust } = navigation;
  const man = entry?.soldier;
  const shownMan = navigation.place.soldier;
  useEffect(() => {
    if (isHistoryOpen && man !== undefined && man !== shownMan) adjust({ soldier: man });
  }, [isHistoryOpen, man, shownMan, adjust]);
  // "Annuler" on the line undoes this very decision: once something else was done, the line has said its word.
  useEffect(
    () =>
      catalogue.onSummaries(async () => {
        const last = await catalogue.undoable();
        setDone((present) => (present === null || present.batch === last?.id ? present : null));
      }),
    [catalogue],
  );

  // The frame is there from the first, so that its width is followed.
  if (session.all === undefined) return <div ref={frame} className={styles.screen} />;
  if (session.all.length === 0 && done === null) {
    return (
      <div ref={frame} className={styles.screen}>
        <EmptyState
          icon="review"
          heading={text('review.empty')}
          actions={<Button onPress={() => navigation.goToScreen('inbox')}>{text('review.toInbox')}</Button>}
        >
          {text('review.emptyHint')}
        </EmptyState>
      </div>
    );
  }
  const waiting = (
    <section className={classes(looks.pane, styles.queue)} aria-label={text('review.queue')} data-pane="" tabIndex={-1}>
      <header className={styles.queueHead}>
        <h1 className={styles.title}>{text('review.waiting', { count: queue.length + (isFiltered ? 0 : session.toCome) })}</h1>
        <SessionLine resumedAt={resumedAt === undefined ? '' : nameOf(resumedAt)} skipped={session.skipped} />
        {session.toCome > 0 ? <p className={looks.muted}>{text('review.toCome', { count: session.toCome })}</p> : null}
      </header>
      <QueueOrder order={session.order} onOrder={session.setOrder} />
      <QueueFilters items={session.all} filter={session.filter} onFilter={session.setFilter} siteName={siteName} />
      {queue.length === 0 ? (
        <p className={styles.padded}>{text(session.skipped > 0 ? 'review.allSkipped' : 'review.nothingHere')}</p>
      ) : (
        <RowList
          ref={list}
          label={text('review.queue')}
          rows={queue}
          rowKey={(one) => one.id}
          rowHeight={rowHeight}
          index={index}
          onIndex={session.go}
          renderRow={(one) => <QueueRow entry={one} siteNames={one.sites.map(siteName)} />}
          labelOf={labelOf}
        />
      )}
      {session.skipped === 0 ? null : (
        <div className={styles.skipped}>
          <Button kind="quiet" size="small" icon="reset" onPress={session.bringBack}>
            {text('review.bringBack', { count: session.skipped })}
          </Button>
        </div>
      )}
    </section>
  );
  const work = (
    <div className={classes(looks.pane, styles.workFrame)}>
      <div className={styles.workBody}>
        {entry === undefined ? null : (
          <ReviewWork key={entry.id} entry={entry} prepared={preparedOf(entry.id)} stacked={stacked} onDecided={decided} onDone={() => list.current?.focus()} />
        )}
      </div>
      <DoneLine done={done} onUndo={() => void undo()} />
    </div>
  );
  return (
    <div ref={frame} className={classes(styles.screen, stacked && styles.stacked)} {...(stacked ? {} : { 'data-work-at-end': '' })}>
      {stacked ? (
        <>
          {waiting}
          {work}
        </>
      ) : (
        <SplitPane label={text('review.queueWidth')} share={share} onShareChange={setShare} smallest={0.18} largest={0.4} start={waiting} end={work} />
      )}
    </div>
  );
}

/** The item at which a session left before was taken up again, as long as it is the one under review. */
function useResumed(entry: QueueEntry | undefined): QueueEntry | undefined {
  const catalogue = useCatalogue();
  const [left] = useState(() => readRemembered<ReviewSession>(`${catalogue.id}.review.session`, newSession).current);
  return entry !== undefined && entry.id === left ? entry : undefined;
}
