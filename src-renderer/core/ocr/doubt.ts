import type { TranscribedLine, Transcription } from '../model/transcription';

/** Typed pages come out above 0.6, handwriting and what is no text below 0.4 (decision 022). */
const least = 0.5;

/** How sure the machine was of a page, 0 to 1, each letter counting alike; undefined when it found none. */
export function meanConfidence(lines: readonly TranscribedLine[]): number | undefined {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? undefined : lines.reduce((sum, { text, confidence = 1 }) => sum + text.length * confidence, 0) / letters;
}

/** Below this a page is read once more as one of faint ink. */
const sureEnough = 0.7;

export function isWorthAnotherLook(lines: readonly TranscribedLine[]): boolean {
  return (meanConfidence(lines) ?? 0) < sureEnough;
}

/** Of two readings of one page by the machine the surer one; one that found less than half as many letters is surer of less. */
export function surer<Line extends TranscribedLine>(first: readonly Line[], second: readonly Line[]): readonly Line[] {
  const letters = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(second) * 2 < letters(first)) return first;
  return (meanConfidence(second) ?? 0) > (meanConfidence(first) ?? 0) ? second : first;
}

/** Right words in the right language come out above it; weak ink, and another language than the one that was told, mostly below (decision 024). */
const leastSure = 0.8;

/** A machine's reading that holds many wrong letters: its ink is weak, or it was read in another language than it is written in. */
export function isUnsure({ origin, lines }: Pick<Transcription, 'origin' | 'lines'>): boolean {
  return origin === 'machine' && (meanConfidence(lines) ?? 1) < leastSure;
}

/** A machine's reading that is likely not what stands on the page: kept and shown as such, but not searched. */
export function isDoubtful({ origin, lines }: Pick<Transcription, 'origin' | 'lines'>): boolean {
  return origin === 'machine' && (meanConfidence(lines) ?? 1) < least;
}
