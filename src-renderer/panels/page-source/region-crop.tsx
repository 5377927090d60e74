import { useEffect, useState } from 'react';
import type { PageReference, Region } from '../../core/model/page';
import type { QuarterTurn } from '../../core/model/scan';
import { useCanvas } from '../viewer/use-canvas';
import { usePagesAhead } from './pages-ahead';
import styles from './region-crop.module.css';

/** Share of its own size that is shown around a region: a word is read with its neighbours. */
const margin = 0.35;

/** What is drawn of a region: itself with a little around it. `turn`: how the page is turned to be read, since a line on its side is long the other way. */
export function wantedOf(region: Region, turn: QuarterTurn = 0): { readonly maxWidth: number; readonly maxHeight: number; readonly region: Region } {
  const [along, across] = [1600, 480];
  return { maxWidth: isOnSide(turn) ? across : along, maxHeight: isOnSide(turn) ? along : across, region: around(region) };
}

/** The cited rectangle of a page, cut out, with a little around it. Nothing where the page cannot be drawn: the page itself says why. */
export function RegionCrop({
  page,
  ratio,
  size,
  region,
  label,
  turn = 0,
}: {
  readonly page: PageReference;
  /** Width of the page by its height. */
  readonly ratio: number;
  readonly size: number;
  readonly region: Region;
  readonly label: string;
  /** How the page is turned to be read. */
  readonly turn?: QuarterTurn;
}) {
  const reader = usePagesAhead();
  const [canvas, holdCanvas] = useCanvas();
  const [failed, setFailed] = useState(false);
  const { scan, page: index } = page;
  const { x, y, width, height } = region;
  useEffect(() => {
    const abort = new AbortController();
    setFailed(false);
    reader.page({ sha: scan, size }, index, wantedOf({ x, y, width, height }, turn), abort.signal).then(
      (bitmap) => {
        const target = canvas.current;
        if (!abort.signal.aborted && target !== null) drawTurned(target, bitmap, turn);
        bitmap.close();
      },
      () => (abort.signal.aborted ? undefined : setFailed(true)),
    );
    return () => abort.abort();
  }, [canvas, reader, scan, size, index, x, y, width, height, turn]);
  return failed ? null : <canvas ref={holdCanvas} className={styles.crop} role="img" aria-label={label} {...firstSize(region, ratio, turn)} />;
}

function around({ x, y, width, height }: Region): Region {
  const left = Math.max(0, x - width * margin);
  const top = Math.max(0, y - height * margin);
  return { x: left, y: top, width: Math.min(1, x + width * (1 + margin)) - left, height: Math.min(1, y + height * (1 + margin)) - top };
}

/** Pixels of the right shape, so that nothing moves when the cut-out comes. */
function firstSize(region: Region, ratio: number, turn: QuarterTurn): { readonly width: number; readonly height: number } {
  const { width, height } = around(region);
  const flat = height / (width * ratio);
  return { width: 400, height: Math.max(1, Math.round(400 * (isOnSide(turn) ? 1 / flat : flat))) };
}

function isOnSide(turn: QuarterTurn): boolean {
  return turn === 90 || turn === 270;
}

function drawTurned(target: HTMLCanvasElement, bitmap: ImageBitmap, turn: QuarterTurn): void {
  target.width = isOnSide(turn) ? bitmap.height : bitmap.width;
  target.height = isOnSide(turn) ? bitmap.width : bitmap.height;
  const context = target.getContext('2d');
  if (context === null) return;
  context.translate(target.width / 2, target.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
}
