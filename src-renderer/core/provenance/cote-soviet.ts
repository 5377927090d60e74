import { message } from '../message';
import type { CoteReading } from './cote';
import { knownSite } from './sites';

type Level = { readonly mark: string; readonly words: string };

/** Levels of a Soviet cote in their order; АВП РФ adds the folder (П.), five levels, not four (domain.md §1). Kazakh words: қор, тізімдеме, іс, парақ. */
const levels: readonly Level[] = [
  { mark: 'Ф', words: 'фонд|қор|ф|fonds?|fond|f' },
  { mark: 'Оп', words: 'опись|тізімдеме|оп|opis|op' },
  { mark: 'П', words: 'папка|п|papka|p' },
  { mark: 'Д', words: 'ед\\.? ?хр|дело|іс|д|delo|d' },
  { mark: 'Л', words: 'листы|лист|парақ|лл|л|list|l' },
];

/**
 * `ф58 оп 977520 д123 л4` becomes `ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4`: the archive first, then every level that is
 * there in its order. At a known site the archive's own short name is put first when it was not typed.
 */
export function sovietCote(text: string, siteId: string): CoteReading | undefined {
  const parts: string[] = [];
  let first = text.length;
  let rest = text;
  for (const { mark, words } of levels) {
    const found = new RegExp(`(?<![\\p{L}\\d])(?:${words})[. ]*([\\d]+[\\dа-яa-z/-]*(?: ?об\\.?)?(?:[-–]\\d+(?: ?об\\.?)?)?)`, 'iu').exec(text);
    if (found !== null) {
      first = Math.min(first, found.index);
      rest = rest.replace(found[0], ' ');
      parts.push(`${mark}. ${sheet(found[1] ?? '')}`);
    }
  }
  if (parts.length === 0) {
    return undefined;
  }
  const typed = text.slice(0, first).replace(/[ .,;:]+$/u, '');
  // A box, a second sheet, a page: what has no place in the form must not drop out of it.
  if (/[\p{L}\d]/u.test(rest.slice(rest.indexOf(typed) + typed.length))) {
    return undefined;
  }
  const archive = typed === '' ? (knownSite(siteId)?.shortName ?? '') : (archiveNames.get(typed.toUpperCase()) ?? typed);
  // At a known archive only the names of archives stand before the fonds; "boîte 3 ф58" is not the name of one.
  if (typed !== '' && knownSite(siteId) !== undefined && !knownArchives.has(archive)) {
    return { cote: text, warnings: [message('provenance.warning.unknownSeries', { series: typed })] };
  }
  // Only the АВП РФ has folders; elsewhere a lone p. or п. is a page or a point.
  if (archive !== 'АВП РФ' && parts.some((part) => part.startsWith('П.')) && !/папка|papka/iu.test(text)) {
    return undefined;
  }
  const complete = parts.some((part) => part.startsWith('Ф.')) && parts.some((part) => part.startsWith('Оп.')) && parts.some((part) => part.startsWith('Д.'));
  const cote = [archive, ...parts].filter((part) => part !== '').join('. ');
  return { cote, warnings: complete ? [] : [message('provenance.warning.missingLevel', { cote })] };
}

const archiveNames: ReadonlyMap<string, string> = new Map([
  ['ЦАМО РФ', 'ЦАМО'],
  ['TSAMO', 'ЦАМО'],
  ['ЦАМО', 'ЦАМО'],
  ['ЦГА РК', 'ЦГА РК'],
  ['ЦГАРК', 'ЦГА РК'],
  ['АП РК', 'АП РК'],
  ['АВП РФ', 'АВП РФ'],
  ['АВПРФ', 'АВП РФ'],
]);

const knownArchives: ReadonlySet<string> = new Set(archiveNames.values());

// The back of a sheet is written «45 об.».
function sheet(written: string): string {
  return written.replace(/ ?об\.?/giu, ' об.').trim();
}
