import { useEffect, useRef, useState } from 'react';
import { saveTranscriptions } from '../../../data/actions/save-transcription';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useToasts } from '../../../panels/shell/toasts';
import { useTranscriptionFailureText } from '../../../panels/transcription/failure-text';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import styles from '../file-taker.module.css';
import { undoBatch } from '../undo-batch';
import { type PlannedText, planTexts } from './plan-texts';

type TextsOfferProps = {
  readonly files: readonly File[];
  /** Keeps them as files instead, as any other file that is dropped. */
  readonly onAsFiles: () => void;
  readonly onClose: () => void;
};

/** Texts of pages that were dropped: which goes to which page is looked over before anything is kept. */
export function TextsOffer({ files, onAsFiles, onClose }: TextsOfferProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useTranscriptionFailureText();
  const [planned, setPlanned] = useState<readonly PlannedText[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    let stopped = false;
    void planTexts(catalogue, files).then((plan) => {
      if (!stopped) setPlanned(plan);
    });
    return () => {
      stopped = true;
    };
  }, [catalogue, files]);
  useEffect(() => {
    if (planned !== null) first.current?.focus();
  }, [planned]);
  if (planned === null) return null;
  const sound = planned.filter((one) => one.kind === 'page');
  const words = (one: PlannedText): string => {
    if (one.kind === 'bad') return failureText(one.fault);
    if (one.kind === 'page') return text('scans.texts.unfit');
    return text('scans.texts.noPage', { image: one.image === '' ? 'no' : one.image });
  };
  const take = async () => {
    const transcriptions = sound.map(({ page, read: { lines, engine, language } }) => ({ page, origin: 'imported' as const, lines, engine, language }));
    const saved = await saveTranscriptions(catalogue, { transcriptions });
    if (!saved.ok) return setProblem(failureText(saved.failure));
    const { batch } = saved.value;
    toasts.done(text('transcription.imported', { count: sound.length }), () => void undoBatch(catalogue, batch));
    onClose();
  };
  return (
    <section ref={first} className={styles.offer} aria-label={text('scans.texts.heading', { count: planned.length })} tabIndex={-1}>
      <div className={styles.texts}>
        <p className={styles.words}>{text('scans.texts.found', { count: sound.length, total: planned.length })}</p>
        {problem === null ? null : <Notice kind="error">{problem}</Notice>}
        <ul className={styles.doubtful}>
          {planned.flatMap((one) =>
            one.kind === 'page' && one.fits
              ? []
              : [
                  <li key={`${one.name} ${one.pageOfFile ?? ''}`}>
                    <strong>{one.pageOfFile === undefined ? one.name : text('transcription.plan.pageOfFile', { name: one.name, page: one.pageOfFile })}</strong>{' '}
                    {words(one)}
                  </li>,
                ],
          )}
        </ul>
      </div>
      <div className={styles.actions}>
        {sound.length === 0 ? null : (
          <Button kind="primary" onPress={() => void take()}>
            {text('transcription.plan.take', { count: sound.length })}
          </Button>
        )}
        <Button onPress={onAsFiles}>{text('scans.texts.asFiles')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {text('scans.offer.none')}
        </Button>
      </div>
    </section>
  );
}
