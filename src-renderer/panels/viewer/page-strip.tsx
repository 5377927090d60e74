import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { useRem } from '../../ui/measures';
import { scrollToShow, visibleRange } from '../../ui/visible-range';
import styles from './page-viewer.module.css';

type PageStripProps = {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  readonly thumbnail: (page: number) => ReactNode;
};

/** Rem; a page and its number. */
const rowHeight = 8.5;

/** The pages in small, at the side; of two thousand only those in sight are made. */
export function PageStrip({ page, total, onPage, thumbnail }: PageStripProps) {
  const text = useText();
  const rem = useRem();
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  const row = rowHeight * rem;

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || height === 0) return;
    element.scrollTop = scrollToShow(element.scrollTop, height, page * row, (page + 1) * row);
  }, [page, row, height]);

  const [first, last] = visibleRange(top, height, row, total);
  return (
    <nav
      ref={scroller}
      className={styles.strip}
      aria-label={text('viewer.strip')}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        onPage(page + step);
      }}
    >
      <ol className={styles.stripPages} style={{ height: total * row }}>
        {Array.from({ length: last - first }, (_, index) => first + index).map((number) => (
          <li key={number} className={styles.stripPage} style={{ top: number * row, height: row }}>
            <button
              type="button"
              className={classes(styles.stripButton, number === page && styles.stripCurrent)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={text('viewer.page', { page: number + 1, total })}
              onClick={() => onPage(number)}
            >
              {thumbnail(number)}
              <span aria-hidden="true">{number + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
