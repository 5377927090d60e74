import type { Transcription, TranscriptionOrigin } from '../model/transcription';

/** Whose word goes before whose: a person's reading, then what came in a file, the text behind a PDF's image, the machine's. */
const worth: { readonly [origin in TranscriptionOrigin]: number } = { person: 3, imported: 2, 'text-layer': 1, machine: 0 };

type Ranked = Pick<Transcription, 'origin' | 'writtenBy' | 'withdrawn' | 'id'>;

/** The readings of one page that stand, the one that is shown first: by origin, then the newest. The same rows in any order give the same answer. */
export function inOrderShown<Row extends Ranked>(transcriptions: readonly Row[]): readonly Row[] {
  return transcriptions
    .filter(({ withdrawn }) => withdrawn === undefined)
    .toSorted((left, right) => worth[right.origin] - worth[left.origin] || compare(right.writtenBy, left.writtenBy) || compare(right.id, left.id));
}

/** The text shown of a page, of all its readings; undefined when none stands. */
export function shownTranscription<Row extends Ranked>(transcriptions: readonly Row[]): Row | undefined {
  return inOrderShown(transcriptions)[0];
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
