import type { PagePoint } from '../../core/model/page';
import type { TranscribedLine } from '../../core/model/transcription';
import { placeOf } from '../../core/transcription/points';
import { mostCharactersOfLine } from '../../core/transcription/storing';

/** A stretch of text as the page has it, in points of the upright page, y downwards. */
export type TextRun = {
  readonly text: string;
  /** Where its baseline begins and ends. */
  readonly from: PagePoint;
  readonly to: PagePoint;
  /** From the baseline to the top of its letters. */
  readonly up: PagePoint;
  readonly endsLine: boolean;
};

/** Letters reach about so far above and below their baseline, in font heights. */
const ascent = 0.8;
const descent = 0.22;

/** Runs put together to lines, with a blank where they stand apart. However many there are: whoever keeps them says when they are too many. */
export function linesOfRuns(runs: readonly TextRun[], size: { readonly width: number; readonly height: number }): readonly TranscribedLine[] {
  const lines: TextRun[][] = [];
  let isOpen = false;
  for (const run of runs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (isOpen && line !== undefined && last !== undefined && isOnLine(last, run)) line.push(run);
    else if (run.text.trim() !== '') lines.push([run]);
    else continue;
    isOpen = !run.endsLine;
  }
  return lines.flatMap((line) => inParts(lineOf(line, size)));
}

/** A line longer than may be kept, in parts at the same place: some PDFs hold the text of a whole page as one line. */
function inParts(line: TranscribedLine): readonly TranscribedLine[] {
  const parts: TranscribedLine[] = [];
  let rest = line.text;
  while (rest.length > mostCharactersOfLine) {
    const blank = rest.lastIndexOf(' ', mostCharactersOfLine);
    const end = blank > 0 ? blank : mostCharactersOfLine;
    parts.push({ ...line, text: rest.slice(0, end) });
    rest = rest.slice(end).trimStart();
  }
  return [...parts, { ...line, text: rest }];
}

/** Whether a run goes on where the last one ended: on the same baseline, not far behind it and not far after it. */
function isOnLine(last: TextRun, next: TextRun): boolean {
  if (next.text.trim() === '') return true;
  const height = Math.hypot(last.up.x, last.up.y) || 1;
  const across = offBaseline(last, next.from);
  return Math.abs(across) < height * 0.6 && gapBetween(last, next) > -3 * height && gapBetween(last, next) < 12 * height;
}

function gapBetween(last: TextRun, next: TextRun): number {
  const length = Math.hypot(last.to.x - last.from.x, last.to.y - last.from.y);
  if (length === 0) return 0;
  return ((next.from.x - last.to.x) * (last.to.x - last.from.x) + (next.from.y - last.to.y) * (last.to.y - last.from.y)) / length;
}

function offBaseline(last: TextRun, point: PagePoint): number {
  const height = Math.hypot(last.up.x, last.up.y) || 1;
  return ((point.x - last.from.x) * last.up.x + (point.y - last.from.y) * last.up.y) / height;
}

function lineOf(runs: readonly TextRun[], size: { readonly width: number; readonly height: number }): TranscribedLine {
  let text = '';
  let before: TextRun | undefined;
  for (const run of runs) {
    const isApart = before !== undefined && gapBetween(before, run) > 0.2 * Math.hypot(run.up.x, run.up.y);
    text += isApart && !/\s$/u.test(text) && !/^\s/u.test(run.text) ? ` ${run.text}` : run.text;
    if (run.text.trim() !== '') before = run;
  }
  const seen = runs.filter((run) => run.text.trim() !== '');
  const corners = seen.flatMap(({ from, to, up }) => [from, to].flatMap((end) => [shifted(end, up, ascent), shifted(end, up, -descent)]));
  const inPage = ({ x, y }: PagePoint) => ({ x: x / size.width, y: y / size.height });
  const [across, down] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const region = placeOf([inPage({ x: Math.min(...across), y: Math.min(...down) }), inPage({ x: Math.max(...across), y: Math.max(...down) })]);
  const [first, last] = [seen[0], seen.at(-1)];
  return {
    text: text.trim(),
    ...(region === undefined ? {} : { region }),
    ...(first === undefined || last === undefined || region === undefined ? {} : { baseline: [inPage(first.from), inPage(last.to)] }),
  };
}

function shifted({ x, y }: PagePoint, up: PagePoint, by: number): PagePoint {
  return { x: x + up.x * by, y: y + up.y * by };
}
