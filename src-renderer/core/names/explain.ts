import { type Message, message } from '../message';
import { kindOf, type Step } from './align';
import { findingsOf } from './compare-parts';
import type { Lattice } from './lattice';
import { type Matching, otherName, type PartPair } from './match-parts';
import type { NamePart, ParsedName } from './parse';

// Pairs of letters that every reader takes for one, so that the explanation shows only what needs one.
const plainPairs: ReadonlySet<string> = new Set('aа bб vв gг dд zз iи kк lл mм nн oо pп rр sс tт uу fф eе hх eэ yы iі iи кқ'.split(' '));

/** What agrees and what does not, part by part, in words (design.md §8): the keys of text/names.json. */
export function explain(first: ParsedName, second: ParsedName, matching: Matching): readonly Message[] {
  const said: Message[] = [...first.notes, ...second.notes];
  for (const pair of matching.pairs) said.push(...explainPair(pair));
  if (matching.swapped) said.push(message('names.swapped'));
  for (const part of [...matching.onlyFirst, ...matching.onlySecond]) said.push(message('names.onlyOnce', { name: part.written, role: part.role }));
  if (first.woman !== second.woman) said.push(message('names.womanAndMan'));
  const surname = matching.pairs.find(({ first: one, second: other }) => one.role === 'surname' && other.role === 'surname');
  const given = matching.pairs.find(({ first: one, second: other }) => one.role === 'given' && other.role === 'given');
  if (surname !== undefined && given !== undefined) {
    if (surname.found.score >= 0.85 && given.found.score < 0.9) said.push(message('names.perhapsBrothers'));
    if (surname.found.score < otherName && given.found.score >= 0.9) said.push(message('names.surnamesMayDiffer'));
  }
  return said;
}

function explainPair(pair: PartPair): readonly Message[] {
  const { first, second, found } = pair;
  const names = { first: first.written, second: second.written };
  if (first.written === second.written || (first.text === second.text && !found.otherTaken)) return [message('names.same', names)];
  if (first.role === 'number' || second.role === 'number') return [message('names.numbersDiffer', names)];
  if (found.score < otherName) return [message('names.different', names)];
  const { alignment, traps, foreign } = findingsOf(found);
  const said: Message[] = [];
  if (found.shortened !== undefined) {
    const [short, long] = found.shortened === 'first' ? [first, second] : [second, first];
    said.push(message('names.shortened', { short: short.written, long: long.written }));
  } else {
    const { rules, differences } = chunksOf(alignment.steps, pair);
    const suffix = suffixRule(pair);
    if (suffix !== undefined) (found.suffixCost === 0 ? rules : differences).push(suffix);
    if (rules.length === 0 && differences.length === 0) said.push(message('names.same', names));
    else if (differences.length === 0) said.push(message('names.spelling', { ...names, rules: listOf(rules) }));
    else if (rules.length === 0) said.push(message('names.near', { ...names, differences: listOf(differences) }));
    else said.push(message('names.spellingNear', { ...names, rules: listOf(rules), differences: listOf(differences) }));
  }
  if (traps > 0) said.push(message('names.trap', { pairs: trapsOf(alignment.steps) }));
  if (foreign > 0) said.push(message('names.unusualReading', { readings: foreignOf(alignment.steps, found.first, found.second) }));
  return said;
}

/** `dsch = ж`, which every language reads alike, or in words what one of the two is without. */
type Rule = string | Message;

function listOf(rules: readonly Rule[]): Rule {
  const [first = '', ...rest] = rules;
  if (rest.length === 0) return first;
  return rules.every((rule) => typeof rule === 'string') ? rules.join(', ') : message('names.list', { first, rest: listOf(rest) });
}

/** How letters of one name stand against those of the other; where there are none, the name that is without them is named. */
function ruleOf(one: string, other: string, sign: '=' | '≠', { first, second }: Pick<PartPair, 'first' | 'second'>): Rule {
  if (one === '') return message('names.without', { letters: other, name: first.written });
  return other === '' ? message('names.without', { letters: one, name: second.written }) : `${one} ${sign} ${other}`;
}

function suffixRule(pair: PartPair): Rule | undefined {
  if (!pair.found.bySuffix) return undefined;
  const one = suffixText(pair.first);
  const other = suffixText(pair.second);
  return one === other ? undefined : ruleOf(one, other, pair.found.suffixCost === 0 ? '=' : '≠', pair);
}

function suffixText({ suffix }: NamePart): string {
  return suffix === undefined ? '' : `-${suffix.written}`;
}

/** Steps that share a written group belong together: dsch is one group even when it stands for two letters. */
function chunksOf(steps: readonly Step[], pair: PartPair): { readonly rules: Rule[]; readonly differences: Rule[] } {
  const { first, second } = pair.found;
  const chunks: Step[][] = [];
  for (const step of steps) {
    const last = chunks.at(-1);
    const shares =
      last?.some(
        (one) => (one.first !== undefined && one.first.slot === step.first?.slot) || (one.second !== undefined && one.second.slot === step.second?.slot),
      ) === true;
    if (shares) last?.push(step);
    else chunks.push([step]);
  }
  const rules = new Map<string, Rule>();
  const differences = new Map<string, Rule>();
  for (const chunk of chunks) {
    const one = slotsOf(
      chunk.map(({ first: edge }) => edge?.slot),
      first,
    );
    const other = slotsOf(
      chunk.map(({ second: edge }) => edge?.slot),
      second,
    );
    if (one === other || plainPairs.has(`${one}${other}`) || plainPairs.has(`${other}${one}`)) continue;
    const differs = chunk.some((step) => ['edit', 'near', 'trap'].includes(kindOf(step)));
    const rule = ruleOf(one, other, differs ? '≠' : '=', pair);
    const said = typeof rule === 'string' && !differs ? `${rule}${soundOf(chunk, one, other)}` : rule;
    (differs ? differences : rules).set(JSON.stringify(said), said);
  }
  return { rules: [...rules.values()], differences: [...differences.values()] };
}

function slotsOf(slots: readonly (number | undefined)[], { slots: written }: Lattice): string {
  return [...new Set(slots)].map((slot) => (slot === undefined ? '' : (written[slot] ?? ''))).join('');
}

/** Two Latin groups agree by the sound that both stand for: dsch = j (ж). */
function soundOf(chunk: readonly Step[], one: string, other: string): string {
  const latin = /^\p{Script=Latin}+$/u;
  const reading = chunk[0]?.first?.reading ?? '';
  return latin.test(one) && latin.test(other) && reading !== '' ? ` (${reading})` : '';
}

function trapsOf(steps: readonly Step[]): string {
  const pairs = steps.filter((step) => kindOf(step) === 'trap').map(({ first, second }) => `${first?.reading ?? ''} / ${second?.reading ?? ''}`);
  return [...new Set(pairs)].join(', ');
}

function foreignOf(steps: readonly Step[], first: Lattice, second: Lattice): string {
  const readings = steps.flatMap((step) => {
    const one = step.first?.foreign === true ? [`${first.slots[step.first.slot] ?? ''} = ${step.first.reading}`] : [];
    const other = step.second?.foreign === true ? [`${second.slots[step.second.slot] ?? ''} = ${step.second.reading}`] : [];
    return [...one, ...other];
  });
  return [...new Set(readings)].join(', ');
}
