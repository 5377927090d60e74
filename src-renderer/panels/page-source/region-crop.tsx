import { useEffect, useRef, useState } from 'react';
import type { PageReference, Region } from '../../core/model/page';
import { usePagesAhead } from './pages-ahead';
import styles from './region-crop.module.css';

/** Share of its own size that is shown around a region: a word is read with its neighbours. */
const margin = 0.35;

/** What is drawn of a region: itself with a little around it. */
export function wantedOf(region: Region): { readonly maxWidth: number; readonly maxHeight: number; readonly region: Region } {
  return { maxWidth: 1600, maxHeight: 480, region: around(region) };
}

/** The cited rectangle of a page, cut out, with a little around it. Nothing where the page cannot be drawn: the page itself says why. */
export function RegionCrop({
  page,
  ratio,
  size,
  region,
  label,
}: {
  readonly page: PageReference;
  /** Width of the page by its height. */
  readonly ratio: number;
  readonly size: number;
  readonly region: Region;
  readonly label: string;
}) {
  const reader = usePagesAhead();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const { scan, page: index } = page;
  const { x, y, width, height } = region;
  useEffect(() => {
    const abort = new AbortController();
    setFailed(false);
    reader.page({ sha: scan, size }, index, wantedOf({ x, y, width, height }), abort.signal).then(
      (bitmap) => {
        const target = canvas.current;
        if (!abort.signal.aborted && target !== null) {
          target.width = bitmap.width;
          target.height = bitmap.height;
          target.getContext('2d')?.drawImage(bitmap, 0, 0);
        }
        bitmap.close();
      },
      () => (abort.signal.aborted ? undefined : setFailed(true)),
    );
    return () => abort.abort();
  }, [reader, scan, size, index, x, y, width, height]);
  return failed ? null : <canvas ref={canvas} className={styles.crop} role="img" aria-label={label} {...firstSize(region, ratio)} />;
}

function around({ x, y, width, height }: Region): Region {
  const left = Math.max(0, x - width * margin);
  const top = Math.max(0, y - height * margin);
  return { x: left, y: top, width: Math.min(1, x + width * (1 + margin)) - left, height: Math.min(1, y + height * (1 + margin)) - top };
}

/** Pixels of the right shape, so that nothing moves when the cut-out comes. */
function firstSize(region: Region, ratio: number): { readonly width: number; readonly height: number } {
  const { width, height } = around(region);
  return { width: 400, height: Math.max(1, Math.round((400 * height) / (width * ratio))) };
}
