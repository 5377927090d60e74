import { useCallback, useEffect, useRef, useState } from 'react';
import { useActionFailureText } from '../../panels/provenance/action-failure';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useTakeFiles } from '../../panels/shell/file-intake';
import { useNavigation } from '../../panels/shell/navigation';
import { useSummaries } from '../../panels/shell/summaries';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { fileDocuments } from './file-documents';
import styles from './file-taker.module.css';
import { newDocuments } from './import/outcome';
import { useIdleThumbnails } from './import/use-idle-thumbnails';
import { useImport } from './import/use-import';
import { mayBeTexts } from './texts/plan-texts';
import { TextsOffer } from './texts/texts-offer';
import { undoBatch } from './undo-batch';

type Offer = { readonly files: readonly File[]; readonly soldier: string };

/** Takes the files dropped on any screen: into the inbox, or, with a record open, into that man's file when the archivist says so. */
export function FileTaker() {
  const text = useText();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const { summaries } = useSummaries();
  const importFiles = useImport();
  useIdleThumbnails();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [texts, setTexts] = useState<readonly File[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  // Read when files come, so that the taker stays the same while the user moves about.
  const now = useRef(navigation);
  now.current = navigation;

  const toInbox = useCallback(
    (files: readonly File[]) => {
      now.current.goToScreen('inbox');
      void importFiles(files);
    },
    [importFiles],
  );
  useTakeFiles(
    useCallback(
      (files: readonly File[]) => {
        const { place } = now.current;
        if (mayBeTexts(files)) setTexts(files);
        else if (place.screen === 'catalogue' && place.soldier !== undefined) setOffer({ files, soldier: place.soldier });
        else toInbox(files);
      },
      [toInbox],
    ),
  );
  useEffect(() => {
    if (offer !== null) first.current?.focus();
  }, [offer]);

  async function attach({ files, soldier }: Offer, group: boolean) {
    setOffer(null);
    setProblem(null);
    const { batch, reports, cancelled } = await importFiles(files);
    const made = newDocuments(reports);
    const known = reports.flatMap(({ outcome }) => (outcome.kind === 'duplicate' ? [outcome.document] : []));
    // A broken-off import stays in the inbox: half a dossier in a man's file would pass for the whole.
    if (cancelled || made.length + known.length === 0) return;
    const filed = made.length === 0 ? null : await fileDocuments(catalogue, { documents: made, to: { soldier }, group, batch });
    const others = known.filter((document) => !made.includes(document));
    const again = others.length === 0 ? null : await fileDocuments(catalogue, { documents: others, to: { soldier }, group: false, batch });
    const failed = [filed, again].find((result) => result?.ok === false);
    if (failed?.ok === false) return setProblem(failureText(failed.failure));
    const document = filed?.ok === true ? filed.value.documents[0] : others[0];
    if (now.current.place.soldier === soldier && document !== undefined) now.current.adjust({ document, page: undefined, region: undefined });
    toasts.done(text('scans.attached', { count: made.length + others.length, name: nameOf(soldier) }), () => void undoBatch(catalogue, batch));
  }
  const nameOf = (soldier: string): string => {
    const name = summaries.find(({ id }) => id === soldier)?.name ?? '';
    return name === '' ? text('app.no-name') : name;
  };

  return (
    <>
      {problem === null ? null : (
        <div className={styles.notice}>
          <Notice kind="error" dismiss={{ label: text('ui.close'), onDismiss: () => setProblem(null) }}>
            {problem}
          </Notice>
        </div>
      )}
      {texts === null ? null : (
        <TextsOffer
          files={texts}
          onAsFiles={() => {
            setTexts(null);
            toInbox(texts);
          }}
          onClose={() => setTexts(null)}
        />
      )}
      {offer === null ? null : (
        <section className={styles.offer} aria-label={text('scans.offer.heading', { count: offer.files.length })}>
          <Icon name="inbox" />
          <p className={styles.words}>{text('scans.offer.what', { count: offer.files.length, name: nameOf(offer.soldier) })}</p>
          <div className={styles.actions}>
            <Button ref={first} kind="primary" onPress={() => void attach(offer, true)}>
              {text('scans.offer.attach', { count: offer.files.length })}
            </Button>
            {offer.files.length > 1 ? <Button onPress={() => void attach(offer, false)}>{text('scans.offer.attachEach')}</Button> : null}
            <Button
              onPress={() => {
                setOffer(null);
                toInbox(offer.files);
              }}
            >
              {text('scans.offer.inbox')}
            </Button>
            <Button kind="quiet" onPress={() => setOffer(null)}>
              {text('scans.offer.none')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
