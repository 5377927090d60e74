import type { Region } from '../../core/model/page';
import { regionBox, type Size, type Turn, type View } from './geometry';

export type Picture = { readonly bitmap: ImageBitmap; readonly region: Region };

/** Paints pictures of parts of the upright page, coarse ones first, turned and placed as the view says. `ratio`: device pixels per CSS pixel. */
export function paintPage(canvas: HTMLCanvasElement, pictures: readonly Picture[], page: Size, view: View, turn: Turn, ratio: number): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  for (const { bitmap, region } of pictures) {
    if (bitmap.width === 0) continue;
    const box = regionBox(region, view, page, turn);
    const sideways = turn.rotation === 90 || turn.rotation === 270;
    const [width, height] = sideways ? [box.height, box.width] : [box.width, box.height];
    context.setTransform(ratio, 0, 0, ratio, (box.x + box.width / 2) * ratio, (box.y + box.height / 2) * ratio);
    if (turn.mirrored) context.scale(-1, 1);
    context.rotate((turn.rotation * Math.PI) / 180);
    // Above four device pixels to one of the scan its pixels are shown as they are.
    context.imageSmoothingEnabled = (width * ratio) / bitmap.width < 4;
    context.drawImage(bitmap, -width / 2, -height / 2, width, height);
  }
}
