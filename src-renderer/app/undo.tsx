import { useMemo, useState } from 'react';
import { changeKinds } from '../core/changes/change';
import type { UndoFailure } from '../data/failures';
import { batchSubject } from '../data/queries/batch-subject';
import type { UndoableBatch, WorkAfter } from '../data/undo';
import { useCatalogue } from '../panels/shell/catalogue';
import { useToasts } from '../panels/shell/toasts';
import { useFormats } from '../text/use-formats';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useBatchWords } from './batch-words';

type Question = { readonly kind: 'later'; readonly later: readonly WorkAfter[] } | { readonly kind: 'failed'; readonly failure: UndoFailure };

export type UndoCommands = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly undoKnowing: () => void;
  readonly question: Question | null;
  readonly close: () => void;
};

/** Undo and redo of my own latest work, with what later work rests on it named first. */
export function useUndoCommands(): UndoCommands {
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const text = useText();
  const words = useBatchWords();
  const [question, setQuestion] = useState<Question | null>(null);
  return useMemo(() => {
    const tell = (key: 'app.undone' | 'app.redone', batch: UndoableBatch, of: string) => {
      const what = words(batch.label);
      toasts.done(text(key, { what: of === '' ? what : text('app.batch-of', { what, of }) }), undefined, 'undo');
    };
    const fail = (failure: UndoFailure) => {
      if (failure.why === 'nothing-to-undo') toasts.done(text('app.nothing-to-undo'), undefined, 'undo');
      else setQuestion(failure.why === 'work-rests-on-it' ? { kind: 'later', later: failure.later } : { kind: 'failed', failure });
    };
    const redo = async () => {
      const done = await catalogue.redo();
      if (done.ok) tell('app.redone', done.value, await batchSubject(catalogue, done.value.id));
      else fail(done.failure);
    };
    const undo = async (knowing: boolean) => {
      setQuestion(null);
      // Read first: what is undone may no longer be there to be named.
      const next = await catalogue.undoable();
      const of = next === null ? '' : await batchSubject(catalogue, next.id);
      const done = await catalogue.undo({ knowing });
      if (done.ok) tell('app.undone', done.value, done.value.id === next?.id ? of : '');
      else fail(done.failure);
    };
    return { undo: () => void undo(false), redo: () => void redo(), undoKnowing: () => void undo(true), question, close: () => setQuestion(null) };
  }, [catalogue, toasts, text, words, question]);
}

const shownAtMost = 8;

export function UndoQuestion({ undo }: { readonly undo: UndoCommands }) {
  const text = useText();
  const { dateTime } = useFormats();
  const { question } = undo;
  return (
    <Dialog
      heading={text(question?.kind === 'failed' ? 'app.undo-failed' : 'app.undo-later')}
      isOpen={question !== null}
      onClose={undo.close}
      closeLabel={text('ui.close')}
      size="small"
      footer={
        <>
          <Button onPress={undo.close}>{text('ui.keep')}</Button>
          {question?.kind === 'later' ? (
            <Button kind="primary" onPress={undo.undoKnowing}>
              {text('app.undo-anyway')}
            </Button>
          ) : null}
        </>
      }
    >
      {question?.kind === 'later' ? (
        <>
          <p>{text('app.undo-later.what', { count: question.later.length })}</p>
          <ul>
            {question.later.slice(0, shownAtMost).map((work) => (
              <li key={work.change}>{text('app.undo-later.entry', { when: dateTime(work.wall), kind: text(`app.kind.${knownKind(work.kind)}`) })}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{question === null ? '' : text('app.undo-failed.what', { why: question.failure.why })}</p>
      )}
    </Dialog>
  );
}

function knownKind(kind: string): string {
  return changeKinds.some((known) => known === kind) ? kind : 'other';
}
