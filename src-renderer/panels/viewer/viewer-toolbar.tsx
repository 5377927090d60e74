import { useText } from '../../text/use-text';
import { IconButton, ToggleIconButton } from '../../ui/icon-button';
import type { Fit } from './geometry';
import type { Look } from './look';
import { LookPanel } from './look-panel';
import { PageNumber } from './page-number';
import styles from './page-viewer.module.css';

/** What stands beside the page: nothing, the page after it, or another document. */
export type Beside = 'nothing' | 'next' | 'other';

export type ViewerToolbarProps = {
  readonly page: number;
  readonly total: number;
  readonly percent: number;
  readonly fit: Fit;
  readonly look: Look;
  readonly mirrored: boolean;
  readonly loupe: boolean;
  readonly beside: Beside;
  /** Null where there are no small pictures to show. */
  readonly strip: boolean | null;
  /** Null where there is no text to be had. */
  readonly text: boolean | null;
  readonly full: boolean;
  readonly comparable: boolean;
  /** Nothing to look at: only the pages can be turned. */
  readonly idle: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (factor: number) => void;
  readonly onActualSize: () => void;
  readonly onFit: (fit: 'width' | 'page') => void;
  readonly onTurn: () => void;
  readonly onLook: (look: Look) => void;
  readonly onMirror: (mirrored: boolean) => void;
  readonly onLoupe: (on: boolean) => void;
  readonly onBeside: (beside: Beside) => void;
  readonly onStrip: (on: boolean) => void;
  readonly onText: (on: boolean) => void;
  readonly onFull: (on: boolean) => void;
};

const zoomStep = 1.25;

export function ViewerToolbar(props: ViewerToolbarProps) {
  const { page, total, idle, fit, beside } = props;
  const text = useText();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text('viewer.tools')}>
      {total > 1 ? <PageNumber page={page} total={total} onPage={props.onPage} /> : null}
      <div className={styles.group}>
        <IconButton name={text('viewer.zoomOut')} icon="minus" shortcut="−" size="small" isDisabled={idle} onPress={() => props.onZoom(1 / zoomStep)} />
        <button type="button" className={styles.percent} disabled={idle} title={text('viewer.actualSize')} onClick={props.onActualSize}>
          {text('viewer.zoom', { percent: props.percent })}
        </button>
        <IconButton name={text('viewer.zoomIn')} icon="add" shortcut="+" size="small" isDisabled={idle} onPress={() => props.onZoom(zoomStep)} />
      </div>
      <div className={styles.group}>
        <Toggle name="fitWidth" icon="fitWidth" shortcut="2" selected={fit === 'width'} isDisabled={idle} onChange={() => props.onFit('width')} />
        <Toggle name="fitPage" icon="fit" shortcut="0" selected={fit === 'page'} isDisabled={idle} onChange={() => props.onFit('page')} />
        <IconButton name={text('viewer.rotate')} icon="rotate" shortcut="R" size="small" isDisabled={idle} onPress={props.onTurn} />
        <LookPanel look={props.look} onLook={props.onLook} mirrored={props.mirrored} onMirror={props.onMirror} isDisabled={idle} />
        <Toggle name="loupe" icon="loupe" shortcut="L" selected={props.loupe} isDisabled={idle} onChange={props.onLoupe} />
      </div>
      <div className={styles.group}>
        {props.strip === null || total < 2 ? null : <Toggle name="strip" icon="strip" shortcut="V" selected={props.strip} onChange={props.onStrip} />}
        {total < 2 ? null : (
          <Toggle
            name="twoPages"
            icon="twoPages"
            shortcut="D"
            selected={beside === 'next'}
            isDisabled={idle}
            onChange={(on) => props.onBeside(on ? 'next' : 'nothing')}
          />
        )}
        {props.comparable ? (
          <Toggle name="compare" icon="compare" shortcut="C" selected={beside === 'other'} onChange={(on) => props.onBeside(on ? 'other' : 'nothing')} />
        ) : null}
        {props.text === null ? null : <Toggle name="text" icon="text" shortcut="T" selected={props.text} onChange={props.onText} />}
        <Toggle name="fullScreen" icon="fullScreen" shortcut="F" selected={props.full} onChange={props.onFull} />
      </div>
    </div>
  );
}

type ToggleProps = {
  readonly name: string;
  readonly icon: Parameters<typeof ToggleIconButton>[0]['icon'];
  readonly shortcut: string;
  readonly selected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
};

function Toggle({ name, ...rest }: ToggleProps) {
  const text = useText();
  return <ToggleIconButton name={text(`viewer.${name}`)} size="small" {...rest} />;
}
