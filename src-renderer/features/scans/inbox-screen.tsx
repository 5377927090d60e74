import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createSoldier } from '../../data/actions/create-soldier';
import { useActionFailureText } from '../../panels/provenance/action-failure';
import { useArrival } from '../../panels/shell/arrival';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useFileIntake } from '../../panels/shell/file-intake';
import { useNavigation } from '../../panels/shell/navigation';
import { useRemembered } from '../../panels/shell/remembered';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { EmptyState } from '../../ui/empty-state';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { nothingSelected, type RowSelection, selectAll, selectOnly } from '../../ui/row-selection';
import { SplitPane } from '../../ui/split-pane';
import { useNarrowWindow } from '../../ui/use-narrow';
import { DocumentBeside } from './document-beside';
import { ImportReports } from './import/import-reports';
import styles from './inbox.module.css';
import { InboxGrid } from './inbox-grid';
import { InboxSidePanel } from './inbox-side-panel';
import { type InboxPanel, InboxTools, inboxPanels } from './inbox-tools';
import { isTagged, TagFilter, taggedOnly } from './tag-filter';
import { undoBatch } from './undo-batch';
import { ungroupDocument } from './ungroup';
import { useInbox } from './use-inbox';
import { useKeptKeyboard } from './use-kept-keyboard';
import { useShowDocument } from './use-show-document';
import { useTurnDocuments } from './use-turn-documents';
import type { WaitingDocument } from './waiting-document';

/** Rem; in a narrower window grid, page and panel have no room side by side. */
const threePanesFrom = 72;

/** The documents attached to nobody, by import; what they are, where they come from and whom they speak of is said here. */
export function InboxScreen() {
  const text = useText();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const intake = useFileIntake();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const read = useInbox();
  const [tag, setTag] = useState<string | null>(null);
  const inbox = useMemo(() => (read === undefined || tag === null ? read : taggedOnly(read, tag)), [read, tag]);
  const [chosen, setSelection] = useState<RowSelection>(nothingSelected);
  const [current, setCurrent] = useRemembered<string | null>(`inbox.current.${catalogue.id}`, null);
  const [viewing, setViewing] = useRemembered('inbox.viewing', false);
  const [share, setShare] = useRemembered('inbox.share', 0.45);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useTurnDocuments(setProblem);
  const waiting = useMemo(() => [...(read?.documents.values() ?? [])], [read]);
  const panel = panelOf(navigation.place.panel);
  const { adjust } = navigation;
  const setPanel = useCallback((next: InboxPanel | null) => adjust({ panel: next ?? undefined }), [adjust]);

  // What was attached or undone meanwhile is no longer selected.
  const selection = useMemo<RowSelection>(
    () => ({ keys: new Set([...chosen.keys].filter((key) => inbox?.documents.has(key) === true)), anchor: chosen.anchor }),
    [chosen, inbox],
  );
  const selected = useMemo<readonly WaitingDocument[]>(
    () => inbox?.batches.flatMap((batch) => batch.documents.filter(({ id }) => selection.keys.has(id))) ?? [],
    [inbox, selection],
  );
  const shown = inbox?.documents.get(current ?? '') ?? selected[0];
  const frame = useRef<HTMLElement>(null);
  const narrow = useNarrowWindow(threePanesFrom);
  const keepKeyboard = useKeptKeyboard(frame, `${panel} ${viewing && shown !== undefined}`);
  useArrival(() => frame.current?.querySelector<HTMLElement>('[role="grid"]'), read !== undefined && read.documents.size > 0);
  const show = useShowDocument(
    useCallback(
      (id: string) => {
        setTag(null);
        setCurrent(id);
        setSelection(selectOnly(id));
        setViewing(true);
      },
      [setCurrent, setViewing],
    ),
  );
  useEffect(() => {
    if (panel !== null && inbox !== undefined && selected.length === 0 && panel !== 'provenance') setPanel(null);
  }, [panel, inbox, selected.length, setPanel]);

  async function newRecord() {
    const made = await createSoldier(catalogue, { attach: selected.map(({ id }) => ({ document: id })) });
    const [first] = selected;
    if (!made.ok) return setProblem(failureText(made.failure));
    navigation.go({ screen: 'catalogue', soldier: made.value.soldier, ...(first === undefined ? {} : { document: first.id }) });
  }

  async function ungroup() {
    for (const { id } of selected.filter(({ files }) => files > 1)) {
      const ungrouped = await ungroupDocument(catalogue, id);
      if (!ungrouped.ok) return setProblem(failureText(ungrouped.failure));
      toasts.done(text('scans.ungrouped', { count: ungrouped.value.made }), () => void undoBatch(catalogue, ungrouped.value.batch));
    }
  }

  if (inbox === undefined || read === undefined) return null;
  if (read.documents.size === 0)
    return (
      <div className={classes(looks.pane, styles.screen)}>
        <ImportReports complete={read.complete} onShow={show} />
        <EmptyState
          icon="inbox"
          heading={text('scans.empty')}
          actions={
            <Button kind="primary" onPress={intake.pick}>
              {text('scans.import')}
            </Button>
          }
        >
          {text('scans.emptyHint')}
        </EmptyState>
      </div>
    );
  const grid = (
    <InboxGrid
      batches={inbox.batches}
      current={current}
      onCurrent={setCurrent}
      selection={selection}
      onSelection={setSelection}
      onOpen={() => setViewing(true)}
      onPeek={() => setViewing(!viewing)}
    />
  );
  return (
    <div className={classes(looks.pane, styles.screen)}>
      <InboxTools
        selected={selected.length}
        waiting={inbox.documents.size}
        viewing={viewing}
        panel={panel}
        canUngroup={selected.some(({ files }) => files > 1)}
        canDivide={selected.length === 1 && selected.some(({ pages }) => pages > 1)}
        filter={tag === null && !waiting.some(isTagged) ? null : <TagFilter documents={waiting} tag={tag} onTag={setTag} />}
        onPanel={(next) => setPanel(panel === next ? null : next)}
        onViewing={() => setViewing(!viewing)}
        onUngroup={() => void ungroup()}
        onTurn={(by) => void turn(selected, by)}
        onNewRecord={() => void newRecord()}
        onImport={intake.pick}
      />
      {problem === null ? null : (
        <Notice kind="error" dismiss={{ label: text('ui.close'), onDismiss: () => setProblem(null) }}>
          {problem}
        </Notice>
      )}
      <ImportReports complete={read.complete} onShow={show} onGone={keepKeyboard} />
      <div className={styles.panes}>
        <section ref={frame} className={styles.main} aria-label={text('scans.grid')} data-pane="">
          {viewing && shown !== undefined ? (
            <SplitPane
              label={text('scans.share')}
              // What is written about a page in a narrow window is written beside the page.
              share={narrow && panel !== null ? 0 : share}
              onShareChange={setShare}
              start={grid}
              end={
                <DocumentBeside
                  key={shown.id}
                  document={shown}
                  scans={inbox.scans}
                  onProvenance={panel === 'provenance' ? undefined : () => setPanel('provenance')}
                />
              }
            />
          ) : (
            grid
          )}
        </section>
        {panel === null ? null : (
          <InboxSidePanel
            panel={panel}
            selected={selected}
            onClose={() => setPanel(null)}
            scans={inbox.scans}
            onMade={(documents) => {
              setPanel(null);
              setSelection(selectAll(documents));
              setCurrent(documents[0] ?? null);
            }}
          />
        )}
      </div>
    </div>
  );
}

function panelOf(name: string | undefined): InboxPanel | null {
  return inboxPanels.find((known) => known === name) ?? null;
}
