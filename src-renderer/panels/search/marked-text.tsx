import type { Marks } from './reasons';
import styles from './search.module.css';

/** A written form with the part that matched marked. `marks` as core/search/answer gives them. */
export function MarkedText({ written, marks }: { readonly written: string; readonly marks: Marks }) {
  let last = 0;
  const parts = marks.flatMap(([from, to]) => {
    const before = written.slice(last, from);
    last = to;
    return [
      before,
      <mark key={from} className={styles.mark}>
        {written.slice(from, to)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {written.slice(last)}
    </>
  );
}
