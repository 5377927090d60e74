import { message } from '../message';
import type { Match } from './answer';
import type { ManTexts, SearchText } from './man-texts';
import { explanationOf, type MatchContext, matchWord, type WordMatch } from './match-words';
import type { Query, QueryTerm } from './query';
import { fieldCodes } from './segment';
import { wholeWordWorth } from './weights';
import { wordsOf } from './words';

/** Why a man was found: for each word or phrase of the query the best of his texts. A word that the index found otherwise may be missing. */
export function matchesOf({ texts }: ManTexts, query: Query, context: MatchContext): readonly Match[] {
  return query.terms.flatMap((term) => {
    if (term.isExcluded) return [];
    const best = bestText(texts, term, context);
    return best === undefined ? [] : [matchIn(best.text, term, best.words, context)];
  });
}

/** Whether a man's texts say themselves why each word found him, letter for letter: then nothing else of his need be read. */
export function explainsAll({ texts }: ManTexts, query: Query, context: MatchContext): boolean {
  return query.terms.every((term) => {
    if (term.isExcluded) return true;
    const words = bestText(texts, term, context)?.words ?? [];
    return words.length >= (term.years !== null || hasPhrase(term) ? 1 : term.words.length) && words.every(({ kind }) => kind === 'exact');
  });
}

/** Whether the man's texts hold every quoted phrase of a query, and none that is excluded: what an index of words alone cannot tell. */
export function holdsPhrases({ texts }: ManTexts, query: Query): boolean {
  return query.terms.every((term) => !hasPhrase(term) || texts.some((text) => isIn(text, term)) !== term.isExcluded);
}

/** Whether a query has a phrase, so that the men found must be looked at one by one. */
export function asksForPhrase(query: Query): boolean {
  return query.terms.some(hasPhrase);
}

function hasPhrase({ isPhrase, words }: QueryTerm): boolean {
  return isPhrase && words.length > 1;
}

function isIn(text: SearchText, term: QueryTerm): boolean {
  return (term.field === null || term.field === text.field) && [text.written, ...text.also].some((stored) => phraseIn(stored, term) !== undefined);
}

function phraseIn(stored: string, { words }: QueryTerm): readonly [number, number] | undefined {
  const all = wordsOf(stored);
  for (let start = 0; start + words.length <= all.length; start += 1) {
    if (!words.every(({ word }, index) => all[start + index]?.word === word)) continue;
    return [all[start]?.from ?? 0, all[start + words.length - 1]?.to ?? 0];
  }
  return undefined;
}

type Best = { readonly text: SearchText; readonly words: readonly WordMatch[] };

function bestText(texts: readonly SearchText[], term: QueryTerm, context: MatchContext): Best | undefined {
  let best: Best | undefined;
  let most = 0;
  for (const text of texts) {
    if (term.field !== null && term.field !== text.field) continue;
    const words = matchesIn(text, term, context);
    const worth = words.reduce((sum, match) => sum + match.worth, 0);
    if (worth > most) {
      most = worth;
      best = { text, words };
    }
  }
  return best;
}

function matchesIn(text: SearchText, term: QueryTerm, context: MatchContext): readonly WordMatch[] {
  const worth = wholeWordWorth(fieldCodes[text.field]);
  if (term.years !== null) {
    const [first, last] = term.years;
    const isYear = ({ word }: { readonly word: string }) => /^\d{4}$/.test(word) && Number(word) >= first && Number(word) <= last;
    const written = wordsOf(text.written).find(isYear);
    if (written !== undefined) return [{ kind: 'exact', worth, mark: [written.from, written.to] }];
    return text.also.some((other) => wordsOf(other).some(isYear)) ? [{ kind: 'exact', worth, mark: [0, text.written.length] }] : [];
  }
  if (hasPhrase(term)) {
    const mark = phraseIn(text.written, term);
    if (mark !== undefined) return [{ kind: 'exact', worth, mark }];
    return isIn(text, term) ? [{ kind: 'exact', worth, mark: [0, text.written.length] }] : [];
  }
  return term.words.flatMap((word) => matchWord(text, term, word, context) ?? []);
}

function matchIn(text: SearchText, term: QueryTerm, words: readonly WordMatch[], context: MatchContext): Match {
  const kind = words.some((match) => match.kind === 'near') ? 'near' : words.some((match) => match.kind === 'spelling') ? 'spelling' : 'exact';
  // Only a term of one word can be spelt otherwise and still say which of its words was.
  const [typed] = term.words;
  const [first] = words;
  const rules = kind !== 'exact' && typed !== undefined && first !== undefined && term.words.length === 1 ? explanationOf(text, typed, first, context) : [];
  const explanation = [...rules, ...saidBeside(text, words)];
  return { field: text.field, kind, written: text.written, marks: joined(words.map(({ mark }) => mark)), explanation };
}

/** The other text by which a value was found, such as a cemetery's name or today's name of a place; and what must be read beside it. */
function saidBeside({ field, beside, said }: SearchText, words: readonly WordMatch[]): Match['explanation'] {
  // The years that a date may mean follow from the date as it is written, and a bare number says nothing.
  const others = field === 'birth' || field === 'death' ? [] : [...new Set(words.flatMap(({ also = '' }) => (/\p{L}{2}/u.test(also) ? [also] : [])))];
  return [
    ...others.map((text) => message('query.means', { text })),
    ...(beside === undefined ? [] : [message('query.beside', { text: beside })]),
    ...(said === undefined ? [] : [said]),
  ];
}

/** Marks in order, those that touch made one. */
function joined(marks: readonly (readonly [number, number])[]): Match['marks'] {
  const sorted = [...marks].sort(([one], [other]) => one - other);
  const found: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
