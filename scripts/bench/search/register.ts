import type { ManTexts, SearchText } from '../../../src-renderer/core/search/man-texts';
import { pick, type Random, randomOf } from '../../evaluate-names/random';
import { makeRegister } from '../../evaluate-names/register';
import { type Clerk, spell } from '../../evaluate-names/spell';

/** A generated man: his texts as the index takes them, and the name he was made from, to know him under other spellings. */
export type BenchMan = { readonly texts: ManTexts; readonly kazakh: string };

const onsets = 'б д ж к қ м н с т ш'.split(' ');
const vowels = 'а ә е и о ө ұ ү ы'.split(' ');
const codas = ['', '', 'л', 'м', 'н', 'р', 'с', 'т', 'қ', 'й'];
const clerks: readonly Clerk[] = ['german', 'french', 'english'];
const camps = ['Stalag XII F', 'Stalag XII A', 'Stalag III A', 'Stalag VI K', 'Stalag V B', 'Stalag IV B', 'Dulag 142', 'Frontstalag 194'];
const units = ['Turkestanische Legion', 'maquis de la Montagne Noire', 'I./Inf.Rgt. 295', '19-я стрелковая дивизия', '102-й запасной полк', 'bataillon 781'];
const cemeteries = ['Nécropole nationale de Metz-Chambière', 'Cimetière parisien de Bagneux', 'Cimetière soviétique de Noyers-Saint-Martin'];

/**
 * Men of a seeded register, all invented, in the order of their ids: a name or two (a third of the men bear one of
 * 20,000 surnames made of syllables, beside the 1,700 of the register), years, places, six in ten with a prisoner's number, half with a cote, a third with a grave.
 */
export function makeMen(size: number, seed: string): readonly BenchMan[] {
  const random = randomOf(`${seed} bench ${size}`);
  const madeUp = Array.from({ length: 20_000 }, () => syllables(random));
  return makeRegister(size, seed).map((man, index) => {
    const isSyllabic = random() < 0.33;
    const [given = ''] = man.kazakh.split(' ');
    const kazakh = isSyllabic ? `${given} ${pick(random, madeUp)}` : man.kazakh;
    const written = !isSyllabic || random() < 0.5 ? (isSyllabic ? kazakh : man.written) : spell(kazakh, pick(random, clerks), random);
    const texts: SearchText[] = [text('name', written), text('birth', String(man.year)), text('place', man.place)];
    if (random() < 0.4) texts.push(text('name', spell(kazakh, pick(random, clerks), random)));
    if (random() < 0.6) texts.push(text('number', String(1000 + Math.floor(random() * 199_000))), text('camp', pick(random, camps)));
    if (random() < 0.2) texts.push(text('unit', pick(random, units)));
    if (random() < 0.5) texts.push(text('cote', `GR 16 P ${Math.floor(random() * 600_000)}`));
    if (random() < 0.3)
      texts.push(
        text(
          'grave',
          `${pick(random, cemeteries)}, carré ${pick(random, [...'ABCD'])}, rang ${Math.floor(random() * 40)}, tombe ${Math.floor(random() * 300)}`,
        ),
      );
    return { texts: { id: idOf(index), texts }, kazakh };
  });
}

function text(field: SearchText['field'], written: string): SearchText {
  return { field, written, also: [] };
}

function syllables(random: Random): string {
  const count = random() < 0.6 ? 2 : 3;
  const stem = Array.from({ length: count }, () => `${pick(random, onsets)}${pick(random, vowels)}${pick(random, codas)}`).join('');
  return `${stem.slice(0, 1).toUpperCase()}${stem.slice(1)}${pick(random, ['ов', 'ев', 'баев'])}`;
}

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}
