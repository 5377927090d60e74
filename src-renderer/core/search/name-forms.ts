import { scoreNames } from '../names/compare';
import { noFacts } from '../names/facts';
import { rememberedComparison } from '../names/name-index';
import { type NamePart, type ParsedName, type PartMemory, parseName } from '../names/parse';
import { stringAt } from './packed-strings';
import { endOfForm, endOfText, type Segment, wordBits } from './segment';

/** The written forms of a man's name, in lower case and without their punctuation. */
export function formsOf({ forms, words }: Segment, man: number): readonly string[] {
  const found: string[] = [];
  let text: string[] = [];
  for (let at = forms.starts[man] ?? 0; at < (forms.starts[man + 1] ?? 0); at += 1) {
    const word = forms.words[at] ?? 0;
    text.push(stringAt(words, word & wordBits));
    if ((word & endOfText) === 0) continue;
    if ((word & endOfForm) !== 0) found.push(text.join(' '));
    text = [];
  }
  return found;
}

const mostRemembered = 3_000;

/** Compares what was typed of a name with stored forms, as core/names does: 0 to 1. */
export type ScoreForms = (forms: readonly string[]) => number;

/** Remembers what forms were read as between queries: the same men are found again with every letter typed. */
export function createNameScorer(): (typed: string, isTyping: boolean) => ScoreForms {
  const parts: PartMemory = new Map();
  const names = new Map<string, ParsedName>();
  const parsed = (form: string): ParsedName => {
    const known = names.get(form) ?? parseName(form, parts);
    names.set(form, known);
    return known;
  };
  return (typed, isTyping) => {
    if (parts.size > mostRemembered) parts.clear();
    if (names.size > mostRemembered) names.clear();
    const name = parseName(typed);
    const begun = isTyping ? beginningOf(name) : null;
    const compareTwo = rememberedComparison();
    return (forms) => {
      let best = 0;
      for (const form of forms) {
        const other = parsed(form);
        best = Math.max(best, scoreNames(name, other, noFacts, compareTwo));
        // The last word as the beginning of one counts a little less than as a whole one.
        if (begun !== null && best < 0.88) best = Math.max(best, scoreNames(begun, other, noFacts, compareTwo) - 0.01);
      }
      return best;
    };
  };
}

function beginningOf(name: ParsedName): ParsedName {
  const last = name.parts.length - 1;
  return { ...name, parts: name.parts.map((part, index): NamePart => (index === last ? { ...part, abbreviated: true } : part)) };
}
