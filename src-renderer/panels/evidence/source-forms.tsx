import { useEffect, useMemo, useRef, useState } from 'react';
import { describeDocument } from '../../data/actions/describe-document';
import { detachDocument } from '../../data/actions/detach';
import { discreditDocument } from '../../data/actions/discredit-document';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { ReasonForm } from '../record/reason-form';
import { useActionsInSight } from '../record/use-actions-in-sight';
import { useCatalogue } from '../shell/catalogue';
import { useUndoable } from '../shell/use-undoable';
import { ConsequencesList } from './consequences-list';
import { CopyPicker } from './copy-picker';
import styles from './evidence.module.css';
import { useDocumentLabels } from './use-document-labels';
import { useWhatRestsOn } from './use-what-rests-on';

type FormProps = { readonly document: string; readonly label: string; readonly onClose: () => void };

/** Marks a document as wrong, after what rested on it was shown. */
export function WrongSourceForm({ document, label, onClose }: FormProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const done = useUndoable();
  // Any reason takes the values from the evidence: the rules need not wait for the words.
  const rests = useWhatRestsOn(useMemo(() => ({ kind: 'describe', documents: [document], fields: { discredited: '-' } }), [document]));
  return (
    <ReasonForm
      heading={text('evidence.wrongHeading', { document: label })}
      verb={text('evidence.wrongVerb')}
      help={text('evidence.wrongHelp')}
      onDone={async (reason) => {
        const discredited = await discreditDocument(catalogue, { document, reason });
        if (discredited.ok) done(text('evidence.wrongDone', { document: label }));
        return discredited;
      }}
      onClose={onClose}
    >
      <ConsequencesList rests={rests} />
    </ReasonForm>
  );
}

/** Takes back that a document speaks of the man, after what rested on it was shown. */
export function DetachForm({ attachment, label, onClose }: { readonly attachment: string; readonly label: string; readonly onClose: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const done = useUndoable();
  const rests = useWhatRestsOn(useMemo(() => ({ kind: 'detach', attachment }), [attachment]));
  return (
    <ReasonForm
      heading={text('evidence.detachHeading', { document: label })}
      verb={text('evidence.detachVerb')}
      help={text('evidence.detachHelp')}
      onDone={async (reason) => {
        const detached = await detachDocument(catalogue, { attachment, reason });
        if (detached.ok) done(text('evidence.detachDone', { document: label }));
        return detached;
      }}
      onClose={onClose}
    >
      <ConsequencesList rests={rests} />
    </ReasonForm>
  );
}

/** Says of which other document this one is a copy: the two are one source from then on. */
export function CopyForm({ document, label, onClose }: FormProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const done = useUndoable();
  const [original, setOriginal] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const labels = useDocumentLabels(original === null ? [] : [original]);
  const agree = useRef<HTMLDivElement>(null);
  // The list of documents goes with the choice, and the keyboard with it to what comes next.
  useEffect(() => {
    if (original !== null) agree.current?.querySelector('button')?.focus();
  }, [original]);
  const rests = useWhatRestsOn(
    useMemo(() => (original === null ? null : { kind: 'describe', documents: [document], fields: { copyOf: original } }), [document, original]),
  );
  const form = useRef<HTMLElement>(null);
  useActionsInSight(form, agree);
  const save = async (): Promise<void> => {
    if (original === null) return setProblem(text('evidence.chooseOriginal'));
    const saved = await describeDocument(catalogue, { document, fields: { copyOf: original } });
    if (!saved.ok) return setProblem(text('evidence.notWritten', { why: saved.failure.why }));
    done(text('evidence.copyDone', { document: label, original: labels(original) }));
    onClose();
  };
  return (
    <section
      ref={form}
      className={looks.smallForm}
      aria-label={text('evidence.copyHeading', { document: label })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h3 className={styles.restsHeading}>{text('evidence.copyHeading', { document: label })}</h3>
      {original === null ? (
        <CopyPicker
          document={document}
          onChoose={(id) => {
            setProblem(null);
            setOriginal(id);
          }}
        />
      ) : (
        <p className={styles.copyOf}>
          <span>{labels(original)}</span>
          <Button kind="quiet" size="small" onPress={() => setOriginal(null)}>
            {text('evidence.otherOriginal')}
          </Button>
        </p>
      )}
      <ConsequencesList rests={rests} />
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <div ref={agree} className={looks.actions}>
        <Button kind="primary" size="small" onPress={() => void save()}>
          {text('evidence.copyVerb')}
        </Button>
        <Button size="small" onPress={onClose}>
          {text('ui.cancel')}
        </Button>
      </div>
    </section>
  );
}
