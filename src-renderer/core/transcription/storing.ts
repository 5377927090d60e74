import type { PagePoint, Region } from '../model/page';
import type { TranscribedLine } from '../model/transcription';
import { failure, type Result, success } from '../result';

/** What one page may hold. The densest printed newspaper page has some 600 lines and 40,000 signs; beyond these numbers a file is no page. */
const mostLines = 2_000;
export const mostCharactersOfLine = 4_000;
const mostCharactersOfPage = 200_000;
/** A line's outline with more corners is kept as its box, a baseline with more as its ends. */
const mostPoints = 200;

export type TooMuchText =
  | { readonly why: 'too-many-lines'; readonly lines: number; readonly most: number }
  /** `line` counts from 1. */
  | { readonly why: 'line-too-long'; readonly line: number; readonly most: number }
  | { readonly why: 'too-much-text'; readonly characters: number; readonly most: number };

/**
 * Lines as they are kept: one line each (line breaks become blanks), numbers rounded to a millionth of the page, which is less than a
 * tenth of a pixel on the largest scan that can be shown; places off the page are cut to it. Fails beyond the bounds.
 */
export function storedLines(lines: readonly TranscribedLine[]): Result<readonly TranscribedLine[], TooMuchText> {
  if (lines.length > mostLines) return failure({ why: 'too-many-lines', lines: lines.length, most: mostLines });
  const long = lines.findIndex(({ text }) => text.length > mostCharactersOfLine);
  if (long >= 0) return failure({ why: 'line-too-long', line: long + 1, most: mostCharactersOfLine });
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > mostCharactersOfPage) return failure({ why: 'too-much-text', characters, most: mostCharactersOfPage });
  return success(lines.map(storedLine));
}

/** A line as it is kept. */
function storedLine({ text, region, baseline, confidence }: TranscribedLine): TranscribedLine {
  const place = region === undefined ? undefined : storedPlace(region);
  const under = baseline === undefined || baseline.length < 2 ? undefined : baseline.length > mostPoints ? ends(baseline) : baseline;
  return {
    text: text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' '),
    ...(place === undefined ? {} : { region: place }),
    ...(under === undefined ? {} : { baseline: under.map(onPage) }),
    ...(confidence === undefined || Number.isNaN(confidence) ? {} : { confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 1_000) / 1_000 }),
  };
}

function storedPlace({ x, y, width, height, polygon }: Region): Region | undefined {
  const [from, to] = [onPage({ x, y }), onPage({ x: x + width, y: y + height })];
  if (to.x <= from.x || to.y <= from.y) return undefined;
  const box = { x: from.x, y: from.y, width: rounded(to.x - from.x), height: rounded(to.y - from.y) };
  const keeps = polygon !== undefined && polygon.length >= 3 && polygon.length <= mostPoints;
  return keeps ? { ...box, polygon: polygon.map(onPage) } : box;
}

function onPage({ x, y }: PagePoint): PagePoint {
  return { x: rounded(Math.min(1, Math.max(0, x))), y: rounded(Math.min(1, Math.max(0, y))) };
}

function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000 || 0;
}

function ends(points: readonly PagePoint[]): readonly PagePoint[] {
  return [points[0], points.at(-1)].filter((point) => point !== undefined);
}
