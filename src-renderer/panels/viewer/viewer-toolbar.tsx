import { type KeyboardEvent, useEffect, useState } from 'react';
import { useText } from '../../text/use-text';
import { IconButton, ToggleIconButton } from '../../ui/icon-button';
import type { Fit } from './geometry';
import styles from './page-viewer.module.css';

export type ViewerToolbarProps = {
  readonly page: number;
  readonly total: number;
  readonly percent: number;
  readonly fit: Fit;
  readonly contrast: boolean;
  readonly negative: boolean;
  /** Nothing to look at: only the pages can be turned. */
  readonly idle: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (factor: number) => void;
  readonly onActualSize: () => void;
  readonly onFit: (fit: 'width' | 'page') => void;
  readonly onTurn: () => void;
  readonly onContrast: (on: boolean) => void;
  readonly onNegative: (on: boolean) => void;
};

const zoomStep = 1.25;

export function ViewerToolbar(props: ViewerToolbarProps) {
  const { page, total, idle } = props;
  const text = useText();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text('viewer.tools')}>
      {total > 1 ? (
        <div className={styles.group}>
          <IconButton name={text('viewer.previous')} icon="back" size="small" isDisabled={page === 0} onPress={() => props.onPage(page - 1)} />
          <PageNumber page={page} total={total} onPage={props.onPage} />
          <IconButton name={text('viewer.next')} icon="forward" size="small" isDisabled={page + 1 >= total} onPress={() => props.onPage(page + 1)} />
        </div>
      ) : null}
      <div className={styles.group}>
        <IconButton name={text('viewer.zoomOut')} icon="minus" shortcut="−" size="small" isDisabled={idle} onPress={() => props.onZoom(1 / zoomStep)} />
        <button type="button" className={styles.percent} disabled={idle} title={text('viewer.actualSize')} onClick={props.onActualSize}>
          {text('viewer.zoom', { percent: props.percent })}
        </button>
        <IconButton name={text('viewer.zoomIn')} icon="add" shortcut="+" size="small" isDisabled={idle} onPress={() => props.onZoom(zoomStep)} />
      </div>
      <div className={styles.group}>
        <ToggleIconButton
          name={text('viewer.fitWidth')}
          icon="fitWidth"
          shortcut="2"
          size="small"
          selected={props.fit === 'width'}
          isDisabled={idle}
          onChange={() => props.onFit('width')}
        />
        <ToggleIconButton
          name={text('viewer.fitPage')}
          icon="fit"
          shortcut="0"
          size="small"
          selected={props.fit === 'page'}
          isDisabled={idle}
          onChange={() => props.onFit('page')}
        />
        <IconButton name={text('viewer.rotate')} icon="rotate" shortcut="R" size="small" isDisabled={idle} onPress={props.onTurn} />
      </div>
      <div className={styles.group}>
        <ToggleIconButton
          name={text('viewer.contrast')}
          icon="halfFilled"
          size="small"
          selected={props.contrast}
          isDisabled={idle}
          onChange={props.onContrast}
        />
        <ToggleIconButton name={text('viewer.negative')} icon="negative" size="small" selected={props.negative} isDisabled={idle} onChange={props.onNegative} />
      </div>
    </div>
  );
}

/** "3 / 12": a number typed goes there with Enter or on leaving; what is no page goes back to what it was. */
function PageNumber({ page, total, onPage }: { readonly page: number; readonly total: number; readonly onPage: (page: number) => void }) {
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
  );
}
