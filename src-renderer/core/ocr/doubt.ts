import type { TranscribedLine, Transcription } from '../model/transcription';

/** Typed pages come out above 0.75, handwriting and what is no text below 0.5 (decision 022). */
const least = 0.5;

/** How sure the machine was of a page, 0 to 1, each letter counting alike; undefined when it found none. */
export function meanConfidence(lines: readonly TranscribedLine[]): number | undefined {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? undefined : lines.reduce((sum, { text, confidence = 1 }) => sum + text.length * confidence, 0) / letters;
}

/** A machine's reading that is likely not what stands on the page: kept and shown as such, but not searched. */
export function isDoubtful({ origin, lines }: Pick<Transcription, 'origin' | 'lines'>): boolean {
  return origin === 'machine' && (meanConfidence(lines) ?? 1) < least;
}
