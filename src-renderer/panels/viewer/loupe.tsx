import { useLayoutEffect } from 'react';
import { type Point, type Size, type Turn, type View, visibleRegion } from './geometry';
import type { LoadPage } from './page-loader';
import styles from './page-viewer.module.css';
import { type Picture, paintPage } from './paint-page';
import { useCanvas } from './use-canvas';
import { useDetailBitmap } from './use-detail-bitmap';

type LoupeProps = {
  /** In the window, in CSS pixels. */
  readonly at: Point;
  readonly scan: string;
  readonly page: number;
  readonly size: Size;
  readonly view: View;
  readonly turn: Turn;
  readonly ratio: number;
  readonly filter: string;
  readonly pictures: readonly Picture[];
  readonly load: LoadPage;
};

/** CSS pixels across. */
const across = 240;
const enlarges = 2.5;

/** A round glass over the page: what is under the pointer, two and a half times as large and as sharp as the scan allows. */
export function Loupe({ at, scan, page, size, view, turn, ratio, filter, pictures, load }: LoupeProps) {
  const [canvas, holdCanvas] = useCanvas();
  const glass: Size = { width: across, height: across };
  const closer: View = { scale: view.scale * enlarges, x: across / 2 - (at.x - view.x) * enlarges, y: across / 2 - (at.y - view.y) * enlarges };
  const region = visibleRegion(closer, size, glass, turn);
  const pixels = (share: number, side: number) => Math.ceil(share * side * closer.scale * ratio);
  const wish = region === undefined ? undefined : { region, width: pixels(region.width, size.width), height: pixels(region.height, size.height) };
  const detail = useDetailBitmap(scan, page, wish, load);

  useLayoutEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const side = Math.round(across * ratio);
    if (target.width !== side) {
      target.width = side;
      target.height = side;
    }
    paintPage(target, detail === undefined ? pictures : [...pictures, detail], size, closer, turn, ratio);
  });

  return (
    <div className={styles.loupe} style={{ left: at.x - across / 2, top: at.y - across / 2, width: across, height: across }} aria-hidden="true">
      <canvas ref={holdCanvas} className={styles.canvas} style={{ filter }} />
    </div>
  );
}
