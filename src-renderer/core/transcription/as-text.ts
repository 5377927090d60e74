import type { TranscribedLine } from '../model/transcription';

/** The words of a page as plain text, a line each. */
export function asText(lines: readonly TranscribedLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}
