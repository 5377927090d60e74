import { type KeyboardEvent, useEffect, useState } from 'react';
import { useText } from '../../text/use-text';
import { IconButton } from '../../ui/icon-button';
import styles from './page-viewer.module.css';

type PageNumberProps = { readonly page: number; readonly total: number; readonly onPage: (page: number) => void };

/** "3 / 12" between two arrows: a number typed goes there with Enter or on leaving; what is no page goes back to what it was. */
export function PageNumber({ page, total, onPage }: PageNumberProps) {
  const text = useText();
  const [typed, setTyped] = useState(String(page + 1));
  useEffect(() => setTyped(String(page + 1)), [page]);
  const go = () => {
    const number = Number(typed);
    if (Number.isInteger(number) && number >= 1 && number <= total) {
      if (number !== page + 1) onPage(number - 1);
    } else setTyped(String(page + 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go();
    else if (event.key === 'Escape') setTyped(String(page + 1));
  };
  return (
    <div className={styles.group}>
      <IconButton name={text('viewer.previous')} icon="back" size="small" isDisabled={page === 0} onPress={() => onPage(page - 1)} />
      <span className={styles.pages}>
        <input
          className={styles.number}
          inputMode="numeric"
          aria-label={text('viewer.pageNumber')}
          value={typed}
          size={Math.max(2, String(total).length)}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
          onBlur={go}
        />
        <span>{text('viewer.ofTotal', { total })}</span>
      </span>
      <IconButton name={text('viewer.next')} icon="forward" size="small" isDisabled={page + 1 >= total} onPress={() => onPage(page + 1)} />
    </div>
  );
}
