import { analyseDate } from '../analyse';
import { compareForSorting } from '../compare';
import { type PointReading, readPlainPoint } from './point';
import { plainWords } from './words';

/** What a text that is not EDTF may have meant; `why` says what cannot be told from it. */
type Proposal = { readonly edtf: readonly string[]; readonly why?: PointReading['why'] | 'range' | 'reversed' };

type Rule = { readonly pattern: RegExp; readonly write: (first: string, second: string) => readonly string[]; readonly why?: 'range' };

const oneOf: Rule['write'] = (a, b) => [`[${a}..${b}]`];
const fromTo: Rule['write'] = (a, b) => [`${a}/${b}`];

// The words of four languages for the forms of domain.md §2; patterns meet text in plain words (no marks, lower case).
const pairRules: readonly Rule[] = [
  { pattern: /^(?:entre|between|zwischen|между) (.+?) (?:et|and|und|и) (.+)$/u, write: oneOf },
  { pattern: /^(?:de|du|d'|from|von|vom|с|со) ?(.+?) (?:a|au|jusqu'a|jusqu'au|to|until|till|bis|bis zum|по|до) (.+)$/u, write: fromTo },
  { pattern: /^(.+?) (?:ou|or|oder|или) (.+)$/u, write: (a, b) => [`[${a},${b}]`] },
  { pattern: /^(.+?) (?:et|and|und|и) (.+)$/u, write: (a, b) => [`{${a},${b}}`] },
  { pattern: /^(\d{4}) ?- ?(\d{4})$/u, write: (a, b) => [`[${a}..${b}]`, `${a}/${b}`], why: 'range' },
  { pattern: /^(.*\p{L}.* \d{4}|[\d./]{8,10}) ?- ?(.*\p{L}.* \d{4}|[\d./]{8,10})$/u, write: (a, b) => [`${a}/${b}`, `[${a}..${b}]`], why: 'range' },
];
const before = /^(?:avant|before|vor|до|au plus tard(?: en| le)?|at the latest(?: on| in)?|spatestens|не позднее|jusqu'(?:a|au|en)|until|bis) (.+)$/u;
const after = /^(?:apres|after|nach|после|au plus tot(?: en| le)?|not before|fruhestens|не ранее|a partir d[eu']) ?(.+)$/u;
const since = /^(?:depuis|since|seit|с) (.+)$/u;
const about =
  /^(?:~|(?:ca?|circa|vers|env(?:iron)?|um|etwa|ungefahr|около|ок|прим(?:ерно)?|about|around|approx(?:imately)?|abt|peut-etre vers)\.?) ?(?=[\d\p{L}'])(.+)$/u;
const aboutAfter = /^(.+?) ?(?:~|\(?(?:env(?:iron)?|ca|circa|около|approx)\.?\)?)$/u;
const doubtBefore = /^(?:peut-etre|probablement|perhaps|possibly|maybe|vielleicht|wohl|возможно|вероятно) (.+)$/u;
const doubtAfter = /^(.+?) ?(?:\(\?\)|\?|\(?(?:douteux|incertain|uncertain|doubtful|unsicher)\)?)$/u;

/** EDTF texts that a plain human date may have meant, the likeliest first; none when it says nothing we can read. */
export function proposeDates(text: string): Proposal {
  const words = plainWords(text);
  const reading = proposeSet(words) ?? proposeQualified(words);
  return { ...reading, edtf: reading.edtf.filter((edtf) => analyseDate(edtf) !== undefined) };
}

function proposeSet(words: string): Proposal | undefined {
  for (const { pattern, write, why } of pairRules) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const second = proposeQualified(found[2] ?? '');
    const first = withYearOf(found[1] ?? '', second);
    const [a] = first.edtf;
    const [b] = second.edtf;
    if (a !== undefined && b !== undefined) {
      if ((write === oneOf || write === fromTo) && compareForSorting(a, b) > 0) {
        return { edtf: [], why: 'reversed' };
      }
      const doubt = why ?? first.why ?? second.why;
      return { edtf: write(a, b), ...(doubt === undefined ? {} : { why: doubt }) };
    }
  }
  return open(before, words, (edtf) => `[..${edtf}]`) ?? open(after, words, (edtf) => `[${edtf}..]`) ?? open(since, words, (edtf) => `${edtf}/..`);
}

// «de juin à août 1944»: the first date borrows the year of the second.
function withYearOf(words: string, second: Proposal): Proposal {
  const own = proposeQualified(words);
  const year = /^(\d{4})/u.exec(second.edtf[0] ?? '')?.[1];
  return own.edtf.length > 0 || year === undefined ? own : proposeQualified(`${words} ${year}`);
}

function open(pattern: RegExp, words: string, write: (edtf: string) => string): Proposal | undefined {
  const found = pattern.exec(words);
  if (found === null) {
    return undefined;
  }
  const inner = proposeQualified(found[1] ?? '');
  return inner.edtf.length === 0 ? undefined : { ...inner, edtf: inner.edtf.map(write) };
}

function proposeQualified(words: string): Proposal {
  const plain = readPlainPoint(words) ?? already(words);
  if (plain !== undefined) {
    return plain;
  }
  const approximate = about.exec(words) ?? aboutAfter.exec(words);
  if (approximate !== null) {
    return qualify(proposeQualified(approximate[1] ?? ''), '~');
  }
  const doubtful = doubtAfter.exec(words) ?? doubtBefore.exec(words);
  return doubtful === null ? { edtf: [] } : qualify(proposeQualified(doubtful[1] ?? ''), '?');
}

// Part of the text may be EDTF already: "avant 1944-08-19", "ca. 191X".
function already(words: string): Proposal | undefined {
  const edtf = words.toUpperCase();
  return analyseDate(edtf)?.expression.kind === 'point' ? { edtf: [edtf] } : undefined;
}

function qualify(proposal: Proposal, mark: '~' | '?'): Proposal {
  return {
    ...proposal,
    edtf: proposal.edtf.map((edtf) => {
      const standing = /[?~%]$/u.exec(edtf)?.[0];
      const marked = standing === undefined ? `${edtf}${mark}` : standing === mark || standing === '%' ? edtf : `${edtf.slice(0, -1)}%`;
      // edtf.js puts no mark on a season or a decade: they are vague enough without.
      return analyseDate(marked) === undefined ? edtf : marked;
    }),
  };
}
