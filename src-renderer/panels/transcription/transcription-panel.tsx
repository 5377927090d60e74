import { useEffect, useMemo, useRef, useState } from 'react';
import { insertLine } from '../../core/transcription/edit-lines';
import { withdrawTranscription } from '../../data/actions/withdraw-transcription';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/icon-button';
import { Menu, type MenuEntry } from '../../ui/menu';
import { ReasonForm } from '../record/reason-form';
import { useCatalogue } from '../shell/catalogue';
import { type Command, useCommands } from '../shell/commands';
import { droppedFiles } from '../shell/dropped-files';
import { useShownKeys } from '../shell/use-shown-keys';
import { useUndoable } from '../shell/use-undoable';
import { ImportPreview } from './import-preview';
import { LineList } from './line-list';
import { NoteLine } from './note-line';
import type { PagePlace } from './page-place';
import { ReadingChoice } from './reading-choice';
import { ReadingTools } from './reading-tools';
import { SaveBar } from './save-bar';
import styles from './transcription.module.css';
import { useFileTools } from './use-file-tools';
import type { PageText } from './use-page-text';

type TranscriptionPanelProps = {
  readonly place: PagePlace;
  readonly pageText: PageText;
  /** Has the open page read by the machine. */
  readonly readPage: () => Promise<void>;
  /** Takes the place of a line as that of the value being typed; absent while none is asked for. */
  readonly onCite: ((line: number) => void) | undefined;
  readonly onClose: () => void;
  /** Opened by its key: it takes the keyboard. */
  readonly takesFocus: boolean;
};

/** The text of the open page beside it: its readings, its lines, and what can be done with them. */
export function TranscriptionPanel({ place, pageText, readPage, onCite, onClose, takesFocus }: TranscriptionPanelProps) {
  const text = useText();
  const keys = useShownKeys();
  const catalogue = useCatalogue();
  const done = useUndoable();
  const input = useRef<HTMLInputElement>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const [reread, setReread] = useState(false);
  const files = useFileTools(place, pageText);
  const { lines, reading, view, line, loaded, note, tell, edit, save, savable } = pageText;
  const isEmpty = view === null;
  const ofReading = view !== 'draft' && reading !== undefined && reading.withdrawn === undefined;
  // What was asked of one reading is not asked of the next.
  const shown = view === 'draft' ? view : reading?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading is shown, or another page
  useEffect(() => {
    setWithdrawing(false);
    setReread(false);
  }, [shown]);
  const panel = useRef<HTMLElement>(null);
  const takes = useRef(takesFocus);
  useEffect(() => {
    if (takes.current) panel.current?.focus();
  }, []);
  const now = useRef({ save, savable, isDraft: view === 'draft' });
  now.current = { save, savable, isDraft: view === 'draft' };
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'save-reading',
          labelKey: 'transcription.save',
          group: 'work',
          shortcut: 'Mod+Enter',
          when: () => now.current.savable && (panel.current?.contains(document.activeElement) === true || (now.current.isDraft && !isInForm())),
          run: () => void now.current.save(),
        },
      ],
      [],
    ),
  );
  const entries: readonly MenuEntry[] = [
    {
      id: 'write',
      label: text('transcription.write'),
      icon: 'add',
      isDisabled: !pageText.editable && !isEmpty,
      run: () => edit(insertLine(lines, lines.length), { line: lines.length, caret: 0 }),
    },
    {
      id: 'reread',
      label: text(reread ? 'transcription.rereadClose' : 'transcription.reread'),
      icon: 'document',
      isDisabled: isEmpty,
      run: () => setReread(!reread),
    },
    { id: 'import', label: text('transcription.import'), icon: 'folder', run: () => input.current?.click() },
    ...(['page', 'alto', 'text'] as const).map(
      (format, at): MenuEntry => ({
        id: `export-${format}`,
        label: text(`transcription.export.${format}`),
        icon: 'archive',
        isDisabled: isEmpty,
        startsGroup: at === 0,
        run: () => void files.write(format),
      }),
    ),
    { id: 'withdraw', label: text('transcription.withdraw'), icon: 'reject', isDisabled: !ofReading, startsGroup: true, run: () => setWithdrawing(true) },
  ];
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={text('transcription.name')}
      data-pane=""
      data-text-beside=""
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !reread) return;
        event.stopPropagation();
        setReread(false);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        void droppedFiles(event.dataTransfer).then(files.choose);
      }}
    >
      <header className={styles.head}>
        <ReadingChoice pageText={pageText} />
        <Menu label={text('transcription.more')} trigger={<IconButton name={text('transcription.more')} icon="more" size="small" />} entries={entries} />
        <IconButton name={text('transcription.close')} icon="close" size="small" onPress={onClose} />
      </header>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xml,application/xml,text/xml"
        aria-label={text('transcription.import')}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void files.choose(chosen);
        }}
      />
      <NoteLine note={note} tell={tell} />
      {files.planned === null ? null : <ImportPreview planned={files.planned} onTake={() => void files.take()} onDrop={files.drop} />}
      {reread && !isEmpty && !withdrawing ? (
        <section className={styles.reread} aria-label={text('transcription.reread')}>
          <ReadingTools place={place} tell={tell} readPage={readPage} />
          <IconButton name={text('transcription.rereadClose')} icon="close" size="small" onPress={() => setReread(false)} />
        </section>
      ) : null}
      {withdrawing && reading !== undefined && ofReading ? (
        <div className={styles.form}>
          <ReasonForm
            heading={text('transcription.withdrawHeading')}
            verb={text('transcription.withdrawVerb')}
            onDone={async (reason) => {
              const withdrawn = await withdrawTranscription(catalogue, { transcription: reading.id, reason });
              if (withdrawn.ok) done(text('transcription.withdrawn'));
              return withdrawn;
            }}
            onClose={() => setWithdrawing(false)}
          />
        </div>
      ) : loaded && isEmpty ? (
        <div className={styles.empty}>
          <p>{text('transcription.none')}</p>
          <div className={styles.actions}>
            <Button size="small" kind="primary" icon="add" onPress={() => edit(insertLine(lines, 0), { line: 0, caret: 0 })}>
              {text('transcription.write')}
            </Button>
            <Button size="small" icon="folder" onPress={() => input.current?.click()}>
              {text('transcription.import')}
            </Button>
          </div>
          <ReadingTools place={place} tell={tell} readPage={readPage} />
          <p className={styles.say}>{text('ocr.what')}</p>
        </div>
      ) : (
        <LineList pageText={pageText} onCite={onCite} />
      )}
      {onCite === undefined ? null : (
        <div className={classes(styles.foot, styles.cite)}>
          <span>{text('transcription.citeHint')}</span>
          <Button size="small" icon="region" isDisabled={line === null} onPress={() => (line === null ? undefined : onCite(line))}>
            {text('transcription.cite', { keys: keys('Alt+C') })}
          </Button>
        </div>
      )}
      {files.planned === null && !withdrawing ? <SaveBar pageText={pageText} onOtherLanguage={() => setReread(true)} /> : null}
    </section>
  );
}

/** A form beside the text has the same key for itself; and what a machine read becomes a person's reading only by a key pressed in the text. */
function isInForm(): boolean {
  return document.activeElement?.closest('form') != null;
}
