import { message } from '../message';
import type { TranscriptionOrigin } from '../model/transcription';
import { runningText } from '../transcription/running-text';
import type { SearchText } from './man-texts';
import { wordsOf } from './words';

/** A page that speaks of a man, with the text shown of it. */
export type ManPage = {
  /** Of the document, counted from 1. */
  readonly page: number;
  /** What the document is called; empty when it has no cote and no title yet. */
  readonly source: string;
  readonly origin: TranscriptionOrigin;
  /** Lines, one below the other. */
  readonly text: string;
};

/** What is read of one man's pages at most: beyond it a whole register is attached to him, which names everybody. */
export const mostPagesOfMan = 300;
const mostCharactersOfMan = 400_000;
const mostWordsOfMan = 20_000;

/** Each page as a text by which the man is found, with where it stands and who read it. */
export function textsOfPages(pages: readonly ManPage[]): readonly SearchText[] {
  return withinMost(pages).flatMap(({ page, source, origin, text }) => {
    const written = runningText(text);
    const said = message(`query.readBy.${origin}`, { page, source, hasSource: source === '' ? 'no' : 'yes' });
    return written.trim() === '' ? [] : [{ field: 'text' as const, written, also: [], said }];
  });
}

/** The words of all pages, each once, as one text: all that the index needs, and a twentieth of what it would hold else. */
export function wordsOfPages(pages: readonly ManPage[]): readonly SearchText[] {
  const words = new Set<string>();
  for (const { text } of withinMost(pages)) {
    // « l’hôpital » is typed as one word too.
    for (const { word } of [...wordsOf(runningText(text)), ...wordsOf(text)]) if (words.size < mostWordsOfMan) words.add(word);
  }
  return words.size === 0 ? [] : [{ field: 'text', written: [...words].join(' '), also: [] }];
}

function withinMost(pages: readonly ManPage[]): readonly ManPage[] {
  let left = mostCharactersOfMan;
  return pages.slice(0, mostPagesOfMan).flatMap((page) => {
    if (left <= 0) return [];
    const text = page.text.slice(0, left);
    left -= page.text.length;
    return [{ ...page, text }];
  });
}
