import { keysOf, readingKeysOf, wholeKeysOf } from '../names/keys';
import { type NamePart, parseName } from '../names/parse';

/** How a written word can be read: what the index keeps of it, and the reading itself for comparing. */
export type WordReading = { readonly part: NamePart; readonly readings: readonly string[]; readonly skeletons: readonly string[] };

const mostRemembered = 3_000;

/** Reads words alone, apart from the form they stand in; what was read is remembered, since men share names. */
export type ReadWord = (word: string) => WordReading | undefined;

export function createWordReader(): ReadWord {
  const remembered = new Map<string, WordReading | undefined>();
  return (word) => {
    if (remembered.has(word)) return remembered.get(word);
    if (remembered.size >= mostRemembered) remembered.clear();
    const reading = readWord(word);
    remembered.set(word, reading);
    return reading;
  };
}

function readWord(word: string): WordReading | undefined {
  const part = parseName(word).parts[0];
  if (part === undefined || part.abbreviated) return undefined;
  return { part, readings: readingKeysOf(part), skeletons: [...new Set([...keysOf(part), ...(part.suffix === undefined ? [] : wholeKeysOf(part))])] };
}
