import { scoreNames } from '../names/compare';
import { noFacts } from '../names/facts';
import { rememberedComparison } from '../names/name-index';
import { type NamePart, type ParsedName, type PartMemory, parseName } from '../names/parse';
import { endOfForm, endOfText, formWordsOf, wordOfForm } from './packed-forms';
import { stringAt } from './packed-strings';
import { Recent } from './recent';
import type { Segment } from './segment';

/** The written forms of a man's name, in lower case and without their punctuation. */
export function formsOf({ forms, words }: Segment, man: number): readonly string[] {
  const found: string[] = [];
  let text: string[] = [];
  for (const value of formWordsOf(forms, man)) {
    text.push(stringAt(words, wordOfForm(value)));
    if ((value & endOfText) === 0) continue;
    if ((value & endOfForm) !== 0) found.push(text.join(' '));
    text = [];
  }
  return found;
}

const mostRemembered = 2_000;

/** Compares what was typed of a name with stored forms, as core/names does: 0 to 1. */
export type ScoreForms = (forms: readonly string[]) => number;

/** Remembers what forms were read as between queries: the same men are found again with every letter typed. */
export function createNameScorer(): (typed: string, isTyping: boolean) => ScoreForms {
  const parts: PartMemory = new Recent(mostRemembered);
  const names = new Recent<string, ParsedName>(mostRemembered);
  const parsed = (form: string): ParsedName => {
    const known = names.get(form) ?? parseName(form, parts);
    names.set(form, known);
    return known;
  };
  return (typed, isTyping) => {
    const name = parseName(typed);
    const begun = isTyping ? beginningOf(name) : null;
    const compareTwo = rememberedComparison();
    const scores = new Map<string, number>();
    const scoreOf = (form: string): number => {
      const other = parsed(form);
      const whole = scoreNames(name, other, noFacts, compareTwo);
      // The last word as the beginning of one counts a little less than as a whole one.
      return begun === null || whole >= 0.88 ? whole : Math.max(whole, scoreNames(begun, other, noFacts, compareTwo) - 0.01);
    };
    return (forms) => {
      let best = 0;
      for (const form of forms) {
        // Namesakes share their forms.
        const score = scores.get(form) ?? scoreOf(form);
        scores.set(form, score);
        best = Math.max(best, score);
      }
      return best;
    };
  };
}

function beginningOf(name: ParsedName): ParsedName {
  const last = name.parts.length - 1;
  return { ...name, parts: name.parts.map((part, index): NamePart => (index === last ? { ...part, abbreviated: true } : part)) };
}
