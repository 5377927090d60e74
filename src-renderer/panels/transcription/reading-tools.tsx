import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { MachineTools } from '../ocr/machine-tools';
import { isPdf, type PagePlace, scanOf } from './page-place';
import styles from './transcription.module.css';
import { usePdfText } from './use-pdf-text';

export type ReadingToolsProps = {
  readonly place: PagePlace;
  /** Says what went wrong beside the lines; null takes it away. */
  readonly tell: (problem: string | null) => void;
};

/** Ways to have a page read by something else than a person: each makes a draft that says what made it. */
export function ReadingTools({ place, tell }: ReadingToolsProps) {
  const text = useText();
  const { takePage, takeAll } = usePdfText(place, tell);
  const { document, scans } = place;
  const isOfPdf = isPdf(scanOf(place));
  const pdfPages = document.pages.filter(({ scan }) => isPdf(scans.get(scan))).length;
  return (
    <>
      <MachineTools place={place} tell={tell} />
      {pdfPages === 0 ? null : (
        <div className={styles.actions}>
          {isOfPdf ? (
            <Button size="small" icon="document" onPress={() => void takePage()}>
              {text('transcription.pdf.page')}
            </Button>
          ) : null}
          {pdfPages > 1 ? (
            <Button size="small" icon="document" onPress={() => void takeAll()}>
              {text('transcription.pdf.all', { count: document.pages.length })}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}
