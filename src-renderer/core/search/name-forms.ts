import { scoreNames } from '../names/compare';
import { noFacts } from '../names/facts';
import { type NamePart, type ParsedName, type PartMemory, parseName } from '../names/parse';
import { stringAt } from './packed-strings';
import { endOfForm, type Segment } from './segment';

/** The written forms of a man's name, in lower case and without their punctuation. */
export function formsOf({ forms, words }: Segment, man: number): readonly string[] {
  const found: string[] = [];
  let form: string[] = [];
  for (let at = forms.starts[man] ?? 0; at < (forms.starts[man + 1] ?? 0); at += 1) {
    const word = forms.words[at] ?? 0;
    const isEnd = word >= endOfForm;
    form.push(stringAt(words, isEnd ? word - endOfForm : word));
    if (!isEnd) continue;
    found.push(form.join(' '));
    form = [];
  }
  return found;
}

const mostRemembered = 20_000;

/** Compares what was typed of a name with stored forms, as core/names does: 0 to 1. */
export type ScoreForms = (forms: readonly string[]) => number;

/** Remembers the parts of names between queries, since men share them. */
export function createNameScorer(): (typed: string, isTyping: boolean) => ScoreForms {
  const memory: PartMemory = new Map();
  return (typed, isTyping) => {
    if (memory.size > mostRemembered) memory.clear();
    const name = parseName(typed);
    const begun = isTyping ? beginningOf(name) : null;
    const scores = new Map<string, number>();
    return (forms) => {
      let best = 0;
      for (const form of forms) {
        const score = scores.get(form) ?? scoreForm(name, begun, parseName(form, memory));
        scores.set(form, score);
        if (score > best) best = score;
      }
      return best;
    };
  };
}

function scoreForm(name: ParsedName, begun: ParsedName | null, form: ParsedName): number {
  const whole = scoreNames(name, form, noFacts);
  // The last word as the beginning of one counts a little less than as a whole one.
  return begun === null ? whole : Math.max(whole, scoreNames(begun, form, noFacts) - 0.01);
}

function beginningOf(name: ParsedName): ParsedName {
  const last = name.parts.length - 1;
  return { ...name, parts: name.parts.map((part, index): NamePart => (index === last ? { ...part, abbreviated: true } : part)) };
}
