import type { Message } from '../message';
import { message } from '../message';
import { repairMixedScript, type Script, scriptOf } from './script';

/** One word of a written name, before anything is known of what it means. */
export type WrittenWord = {
  /** As on the document, with its capitals. */
  readonly written: string;
  /** Lower case, NFC, one alphabet, unreadable letters as `?`, parts joined without hyphen. */
  readonly text: string;
  readonly script: Script;
  /** The parts between hyphens, when there are several. */
  readonly parts: readonly string[];
  readonly abbreviated: boolean;
  /** The writer or reader marked it with a question mark. */
  readonly doubtful: boolean;
  readonly capitals: boolean;
  /** A comma follows: what stands before is the surname. */
  readonly beforeComma: boolean;
  /** Other spellings given for it in parentheses or after a slash. */
  readonly alternatives: readonly string[];
};

/** Longer texts are no names; what stands beyond is left out of the comparison. */
const longestText = 200;
const mostWords = 8;

/** Takes a written form apart into words. Marks of doubt (`(?)`, `?`), brackets, slashes and hyphens are understood; digits are kept as they are. */
export function splitWords(written: string): { readonly words: readonly WrittenWord[]; readonly notes: readonly Message[] } {
  const notes: Message[] = [];
  const words: WrittenWord[] = [];
  const pieces = piecesOf(written);
  for (const [index, piece] of pieces.entries()) {
    if (piece === '(?)' || piece === '?') {
      replaceLast(words, (word) => ({ ...word, doubtful: true }));
    } else if (piece === ',') {
      replaceLast(words, (word) => ({ ...word, beforeComma: true }));
    } else if (piece.startsWith('(') || piece.startsWith('/')) {
      const inside = wordsWithin(piece);
      replaceLast(words, (word) => ({ ...word, alternatives: [...word.alternatives, ...inside] }));
    } else if (words.length < mostWords) {
      const word = wordOf(piece, index === pieces.length - 1, notes);
      if (word !== undefined) words.push(word);
    }
  }
  return { words, notes };
}

function piecesOf(written: string): readonly string[] {
  const text = written
    .normalize('NFC')
    .slice(0, longestText)
    // The Uzbek letters oʻ and gʻ, written with whatever apostrophe the keyboard had, are letters, not a sign between two.
    .replace(/([oO])[’ʻ‘`´ʹ'ʼ]/gu, (_, letter: string) => (letter === 'o' ? 'õ' : 'Õ'))
    .replace(/([gG])[’ʻ‘`´ʹ'ʼ]/gu, (_, letter: string) => (letter === 'g' ? 'ğ' : 'Ğ'))
    .replace(/[’ʻ‘`´ʹʺ'"«»„“”ʼ]/gu, '')
    .replace(/[‐‑‒–—−_]/gu, '-')
    .replace(/\.{2,}|…/gu, '?')
    .replace(/\[([^\]]*)\]/gu, '$1')
    .replace(/\s*-\s*/gu, '-');
  return text.match(/\(\s*\?\s*\)|\([^)]*\)|\/\s*[\p{L}\p{M}?-]+|,|[\p{L}\p{M}\p{N}?-]+\.?|;/gu) ?? [];
}

function wordsWithin(piece: string): readonly string[] {
  return (piece.match(/[\p{L}\p{M}-]{3,}/gu) ?? []).map((word) => plain(repairMixedScript(word) ?? word)).filter((word) => word !== '');
}

function wordOf(piece: string, isLast: boolean, notes: Message[]): WrittenWord | undefined {
  const bare = piece.replace(/\.$/u, '').replace(/^-+|-+$/gu, '');
  const repaired = repairMixedScript(bare);
  if (repaired !== undefined) notes.push(message('names.mixedScript', { written: bare, read: repaired }));
  // A question mark after a word doubts it; within a word it stands for a letter.
  const doubtful = /\p{L}\?$/u.test(bare) && !/\?\?$/u.test(bare);
  const read = (repaired ?? bare).replace(doubtful ? /\?$/u : /$^/u, '');
  const text = plain(read);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const parts = read
    .split('-')
    .map(plain)
    .filter((part) => part !== '');
  const letters = bare.replace(/[^\p{L}]/gu, '');
  // A dot shortens a short word; after a long one at the end it closes the line.
  const abbreviated = piece.endsWith('.') && letters.length <= (isLast ? 4 : 6);
  return {
    written: bare,
    text,
    script: scriptOf(read),
    parts: parts.length > 1 ? parts : [],
    abbreviated,
    doubtful,
    capitals: letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    beforeComma: false,
    alternatives: [],
  };
}

/** Lower case (a Turkish or Kazakh İ loses its dot), NFC, without hyphens. */
function plain(text: string): string {
  return text.replace(/İ/gu, 'i').toLowerCase().normalize('NFC').replace(/-/gu, '');
}

function replaceLast(words: WrittenWord[], change: (word: WrittenWord) => WrittenWord): void {
  const last = words.pop();
  if (last !== undefined) words.push(change(last));
}
