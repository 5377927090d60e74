import type { QuarterTurn } from '../../core/model/scan';
import { isWorthAnotherLook, surer } from '../../core/ocr/doubt';
import { evenPaper, type Ink } from '../../core/ocr/even-paper';
import { findLanguage } from '../../core/ocr/find-language';
import { type GreyPicture, greyOf } from '../../core/ocr/grey-picture';
import type { OcrLanguages } from '../../core/ocr/languages';
import { asLines } from './as-lines';
import { createEngine } from './engine';
import type { FromOcrWorker, ToOcrWorker } from './messages';

let current = 0;
const engine = createEngine((share) => tell({ type: 'progress', id: current, share }));

function tell(message: FromOcrWorker): void {
  self.postMessage(message);
}

function turned(bitmap: ImageBitmap, turn: QuarterTurn): GreyPicture {
  const sideways = turn === 90 || turn === 270;
  const [width, height] = sideways ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2d context in this worker');
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  bitmap.close();
  const grey = greyOf(context.getImageData(0, 0, width, height));
  canvas.width = 0;
  return grey;
}

self.addEventListener('message', async ({ data: { id, bitmap, turn, languages: asked, expected } }: MessageEvent<ToOcrWorker>) => {
  current = id;
  try {
    const page = turned(bitmap, turn);
    const read = async (ink: Ink, languages: OcrLanguages) => {
      const { lines, version } = await engine.read(evenPaper(page, ink), languages);
      return { lines: asLines(lines, page, turn), languages, version };
    };
    const usual = (languages: OcrLanguages) => read('usual', languages);
    const first = asked === 'find' ? await findLanguage(usual, expected) : await usual(asked);
    const lines = isWorthAnotherLook(first.lines) ? surer(first.lines, (await read('faint', first.languages)).lines) : first.lines;
    tell({ type: 'done', id, reading: { ...first, lines } });
  } catch (problem) {
    tell({ type: 'failed', id, why: String(problem) });
  }
});
