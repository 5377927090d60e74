import { pick, randomOf } from '../../evaluate-names/random';
import { spell } from '../../evaluate-names/spell';
import type { BenchMan } from './register';

/** What a search field holds after each key, for queries of all kinds: names as stored and as another clerk spells them, numbers, cotes, a year with a name. */
export function makeKeystrokes(men: readonly BenchMan[], queries: number, seed: string): readonly string[] {
  const random = randomOf(`${seed} keystrokes ${men.length}`);
  return Array.from({ length: queries }, (_, index) => {
    const man = pick(random, men);
    const written = (field: string) => man.texts.texts.find((text) => text.field === field)?.written ?? '';
    const name = written('name');
    const surname = name.split(' ')[1] ?? name;
    const kinds = [
      surname,
      name,
      written('number'),
      spell(man.kazakh, 'german', random),
      written('cote'),
      `${written('birth')} ${surname}`,
      surname.toLowerCase(),
    ];
    const query = kinds[index % kinds.length] ?? '';
    return query === '' ? surname : query;
  }).flatMap((query) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)).filter((typed) => !typed.endsWith(' ')));
}
