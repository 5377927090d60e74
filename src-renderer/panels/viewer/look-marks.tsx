import { useText } from '../../text/use-text';
import { Tag } from '../../ui/tag';
import type { Look } from './look';
import styles from './page-viewer.module.css';

/** Says on the page itself that it is seen otherwise than it is: what is in a mirror or a negative is easily misread. */
export function LookMarks({ mirrored, look }: { readonly mirrored: boolean; readonly look: Look }) {
  const text = useText();
  const marks = [mirrored ? text('viewer.mirror') : '', look.negative ? text('viewer.negative') : ''].filter((mark) => mark !== '');
  return marks.length === 0 ? null : (
    <div className={styles.lookMarks} role="status">
      {marks.map((mark) => (
        <Tag key={mark}>{mark}</Tag>
      ))}
    </div>
  );
}
