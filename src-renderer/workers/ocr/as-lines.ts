import type { QuarterTurn } from '../../core/model/scan';
import type { TranscribedLine } from '../../core/model/transcription';
import { unturnedBox, unturnedPoint } from '../../core/ocr/place';
import type { EngineLine } from './engine';

/** The engine's lines with their places on the page as its file has it; what holds no sign is left out. `width` and `height`: of the turned picture, in pixels. */
export function asLines(
  lines: readonly EngineLine[],
  { width, height }: { readonly width: number; readonly height: number },
  turn: QuarterTurn,
): TranscribedLine[] {
  const at = (x: number, y: number) => ({ x: x / width, y: y / height });
  return lines.flatMap(({ text, confidence, bbox, baseline }) => {
    const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (words === '') return [];
    const under =
      baseline === undefined || baseline.has_baseline === false
        ? undefined
        : [at(baseline.x0, baseline.y0), at(baseline.x1, baseline.y1)].map((point) => unturnedPoint(point, turn));
    return [
      {
        text: words,
        region: unturnedBox(at(bbox.x0, bbox.y0), at(bbox.x1, bbox.y1), turn),
        ...(under === undefined ? {} : { baseline: under }),
        confidence: Math.min(1, Math.max(0, confidence / 100)),
      },
    ];
  });
}
