import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageReference } from '../../core/model/page';
import type { TranscribedLine } from '../../core/model/transcription';
import { asRead } from '../../core/transcription/edit-lines';
import { saveTranscription } from '../../data/actions/save-transcription';
import { transcriptionsOf, withdrawnTranscriptions } from '../../data/queries/transcriptions';
import type { TranscriptionRow } from '../../data/rows';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import { useToasts } from '../shell/toasts';
import { useUndoable } from '../shell/use-undoable';
import { keepTextDraft, keptTextDraft, type TextDraft, textDraftKey } from './drafts';
import { useTranscriptionFailureText } from './failure-text';
import { type PageNote, type Tell, usePageNotes } from './page-note';

/** A line that is asked to take the focus, at a place among its letters; each asking is a new object. */
export type LineAim = { readonly line: number; readonly caret: number | 'end' };

/** The text of one page as it is worked on: its readings, what is being written, and the line that is read now. */
export type PageText = {
  /** False until the readings are there. */
  readonly loaded: boolean;
  /** Standing readings, the one that counts first; and those taken back. */
  readonly readings: readonly TranscriptionRow[];
  readonly withdrawn: readonly TranscriptionRow[];
  /** What is looked at: `draft` or the id of a reading; null while there is nothing. */
  readonly view: string | null;
  readonly look: (view: string) => void;
  readonly reading: TranscriptionRow | undefined;
  readonly draft: TextDraft | null;
  readonly lines: readonly TranscribedLine[];
  /** While a draft is there only it is written on, so that no second one takes its place. */
  readonly editable: boolean;
  readonly edit: (lines: readonly TranscribedLine[], aim?: LineAim) => void;
  /** Takes back the last change of the lines' number or bounds, with the line it was made in; false when letters were typed since, which the field itself takes back. */
  readonly undoEdit: () => boolean;
  readonly discard: () => void;
  readonly save: () => Promise<void>;
  /** Whether saving would say anything new. */
  readonly savable: boolean;
  readonly line: number | null;
  readonly setLine: (line: number | null) => void;
  readonly aim: LineAim | null;
  readonly aimAt: (line: number, caret?: LineAim['caret']) => void;
  readonly note: PageNote | null;
  /** Says something beside the text of this page, also when another is open by then. */
  readonly tell: Tell;
};

/** The draft as it was before a line was parted, joined, added or removed; null: there was none. */
type Earlier = { readonly draft: TextDraft | null; readonly line: number };

/** What somebody looks at; one that was taken back while he did is left for the page's next, one taken back before is looked at as such. */
type Chosen = { readonly id: string; readonly wasWithdrawn: boolean };

function viewOf(chosen: Chosen | null, draft: TextDraft | null, readings: readonly TranscriptionRow[], withdrawn: readonly TranscriptionRow[]): string | null {
  const there = chosen?.wasWithdrawn === true ? [...readings, ...withdrawn] : readings;
  const isThere = chosen?.id === 'draft' ? draft !== null : there.some(({ id }) => id === chosen?.id);
  return chosen !== null && isThere ? chosen.id : draft !== null ? 'draft' : (readings[0]?.id ?? null);
}

const nowhere: PageReference = { scan: '', page: 0 };
const noRows: readonly TranscriptionRow[] = [];
const noLines: readonly TranscribedLine[] = [];

/** Null while the text is not looked at: then nothing is read. */
export function usePageText(page: PageReference | null): PageText {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const done = useUndoable();
  const failureText = useTranscriptionFailureText();
  const { scan, page: number } = page ?? nowhere;
  const key = page === null ? '' : textDraftKey(catalogue.id, page);
  const rows = useLiveQuery(
    async () =>
      key === ''
        ? undefined
        : { key, standing: await transcriptionsOf(catalogue, { scan, page: number }), gone: await withdrawnTranscriptions(catalogue, { scan, page: number }) },
    [catalogue, key, scan, number],
  );
  const [draft, setDraft] = useState<TextDraft | null>(() => keptTextDraft(key));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const [aim, setAim] = useState<LineAim | null>(null);
  const { note, tell } = usePageNotes(key);
  const before = useRef<readonly Earlier[]>([]);
  const keyNow = useRef(key);
  keyNow.current = key;
  useEffect(() => {
    setDraft(keptTextDraft(key));
    setChosen(null);
    setLine(null);
    setAim(null);
    before.current = [];
  }, [key]);
  const loaded = rows?.key === key;
  const [readings, withdrawn] = loaded ? [rows.standing, rows.gone] : [noRows, noRows];
  const view = viewOf(chosen, draft, readings, withdrawn);
  const reading = [...readings, ...withdrawn].find(({ id }) => id === (view === 'draft' ? draft?.basedOn : view));
  const lines = view === 'draft' ? (draft?.lines ?? noLines) : (reading?.lines ?? noLines);
  const editable = view === 'draft' || (draft === null && reading?.withdrawn === undefined);
  const gone = useRef(withdrawn);
  gone.current = withdrawn;
  const look = useCallback(
    (id: string) => {
      if (keyNow.current === key) setChosen({ id, wasWithdrawn: gone.current.some((row) => row.id === id) });
    },
    [key],
  );
  const put = (next: TextDraft | null) => {
    keepTextDraft(key, next);
    setDraft(next);
    setChosen(null);
  };
  const discard = () => {
    before.current = [];
    put(null);
    toasts.done(text('transcription.discarded'), () => {
      // Meanwhile another page may be open, or a new draft of this one begun, which is not to be lost for the old.
      if (keptTextDraft(key) !== null) return;
      keepTextDraft(key, draft);
      if (keyNow.current === key) setDraft(draft);
    });
  };
  const savable = view === 'draft' || (draft === null && reading !== undefined && reading.origin !== 'person' && reading.withdrawn === undefined);
  const save = async () => {
    const basedOn = reading?.withdrawn === undefined ? reading?.id : undefined;
    const saved = await saveTranscription(catalogue, { page: { scan, page: number }, origin: 'person', lines: asRead(lines), basedOn });
    if (!saved.ok) return tell(failureText(saved.failure));
    before.current = [];
    put(null);
    tell(null);
    done(text('transcription.saved'));
  };
  return {
    loaded,
    readings,
    withdrawn,
    view,
    look,
    reading,
    draft,
    lines,
    editable,
    edit(next, target) {
      before.current = target === undefined ? [] : [...before.current, { draft: view === 'draft' ? draft : null, line: line ?? 0 }];
      put({ lines: next, basedOn: view === 'draft' ? draft?.basedOn : reading?.id });
      if (target !== undefined) setAim(target);
    },
    undoEdit() {
      const earlier = before.current.at(-1);
      if (earlier === undefined || view !== 'draft') return false;
      before.current = before.current.slice(0, -1);
      put(earlier.draft);
      setAim({ line: earlier.line, caret: 'end' });
      return true;
    },
    discard,
    save,
    savable,
    line: line !== null && line < lines.length ? line : null,
    setLine,
    aim,
    aimAt: useCallback((target: number, caret: LineAim['caret'] = 'end') => setAim({ line: target, caret }), []),
    note,
    tell,
  };
}
