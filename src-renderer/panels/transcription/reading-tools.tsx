import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { MachineTools } from '../ocr/machine-tools';
import type { Tell } from './page-note';
import type { PagePlace } from './page-place';
import styles from './transcription.module.css';
import { usePdfText } from './use-pdf-text';

type ReadingToolsProps = {
  readonly place: PagePlace;
  /** Says beside the lines what is to be known. */
  readonly tell: Tell;
  /** Has the open page read by the machine. */
  readonly readPage: () => Promise<void>;
};

/** Ways to have a page read by something else than a person: each makes a draft that says what made it. */
export function ReadingTools({ place, tell, readPage }: ReadingToolsProps) {
  const text = useText();
  const { takePage, takeAll, isOfPdf, pdfPages } = usePdfText(place, tell);
  return (
    <div className={styles.actions}>
      {isOfPdf ? (
        <Button size="small" icon="document" onPress={() => void takePage()}>
          {text('transcription.pdf.page')}
        </Button>
      ) : null}
      {pdfPages > 1 ? (
        <Button size="small" icon="document" onPress={() => void takeAll()}>
          {text('transcription.pdf.all', { count: pdfPages })}
        </Button>
      ) : null}
      <MachineTools place={place} tell={tell} readPage={readPage} />
    </div>
  );
}
