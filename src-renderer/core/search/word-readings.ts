import { keysOf, readingKeysOf, wholeKeysOf } from '../names/keys';
import { type NamePart, parseName } from '../names/parse';
import { Recent } from './recent';

/** How a written word can be read: what the index keeps of it, and the reading itself for comparing. */
export type WordReading = { readonly part: NamePart; readonly readings: readonly string[]; readonly skeletons: readonly string[] };

const mostRemembered = 2_000;

/** Reads words alone, apart from the form they stand in; what was read is remembered, since men share names. */
export type ReadWord = (word: string) => WordReading | undefined;

export function createWordReader(): ReadWord {
  const remembered = new Recent<string, WordReading | null>(mostRemembered);
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known ?? undefined;
    const reading = readWord(word);
    remembered.set(word, reading ?? null);
    return reading;
  };
}

function readWord(word: string): WordReading | undefined {
  const part = parseName(word).parts[0];
  if (part === undefined || part.abbreviated) return undefined;
  return { part, readings: readingKeysOf(part), skeletons: [...new Set([...keysOf(part), ...(part.suffix === undefined ? [] : wholeKeysOf(part))])] };
}
