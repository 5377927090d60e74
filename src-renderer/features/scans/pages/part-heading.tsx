import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import styles from './pages-panel.module.css';
import type { PagePart } from './parts';
import { useSpanWords } from './use-span-words';

type PartHeadingProps = {
  readonly part: PagePart;
  readonly owner: string | undefined;
  /** Puts the part to the one before; absent for the first. */
  readonly onJoin: (() => void) | undefined;
};

/** Which pages, and of whom they speak. */
export function PartHeading({ part, owner, onJoin }: PartHeadingProps) {
  const text = useText();
  const spanWords = useSpanWords();
  return (
    <div className={styles.part}>
      <h3 className={styles.partName}>{text('scans.among.line', { span: spanWords(part), name: owner ?? text('scans.among.nobody') })}</h3>
      {onJoin === undefined ? null : (
        <Button size="small" kind="quiet" onPress={onJoin}>
          {text('scans.among.join')}
        </Button>
      )}
    </div>
  );
}
