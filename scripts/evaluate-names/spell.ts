import { pick, type Random } from './random';

export type Clerk = 'german' | 'french' | 'english';

// How clerks of each country wrote the sounds of a Kazakh name; the likelier spellings stand more than once.
const habits: { readonly [clerk in Clerk]: { readonly [letter: string]: readonly string[] } } = {
  german: {
    ...{
      ж: ['dsch', 'dsch', 'sch'],
      ш: ['sch'],
      ч: ['tsch'],
      х: ['ch'],
      һ: ['ch', 'h'],
      з: ['s'],
      с: ['s', 'ss'],
      й: ['j', 'i'],
      в: ['w'],
      ц: ['z', 'ts'],
      қ: ['k'],
    },
    ...{
      ғ: ['g'],
      ң: ['n', 'ng'],
      у: ['u'],
      ұ: ['u'],
      ү: ['u', 'ü'],
      ө: ['o', 'u', 'ö'],
      ә: ['a', 'ä'],
      ы: ['y', 'i'],
      і: ['i'],
      и: ['i'],
      я: ['ja'],
      ю: ['ju'],
      э: ['e'],
    },
  },
  french: {
    ...{
      ж: ['j', 'j', 'dj'],
      ш: ['ch'],
      ч: ['tch'],
      х: ['kh', 'kh', 'h'],
      һ: ['h', 'kh'],
      з: ['z'],
      с: ['s', 'ss'],
      й: ['ï', 'i'],
      в: ['v'],
      ц: ['ts'],
      қ: ['k'],
    },
    ...{
      ғ: ['g', 'gh'],
      ң: ['n', 'ng'],
      у: ['ou'],
      ұ: ['ou'],
      ү: ['ou', 'u'],
      ө: ['o', 'ou', 'eu'],
      ә: ['a'],
      ы: ['y', 'i'],
      і: ['i'],
      и: ['i'],
      я: ['ia', 'ya'],
      ю: ['iou'],
      э: ['e'],
    },
  },
  english: {
    ...{ ж: ['zh', 'zh', 'j'], ш: ['sh'], ч: ['ch'], х: ['kh', 'h'], һ: ['h'], з: ['z'], с: ['s'], й: ['y', 'i'], в: ['v'], ц: ['ts'], қ: ['k', 'q'] },
    ...{
      ғ: ['g', 'gh'],
      ң: ['n', 'ng'],
      у: ['u'],
      ұ: ['u'],
      ү: ['u'],
      ө: ['o', 'u'],
      ә: ['a'],
      ы: ['y', 'i'],
      і: ['i'],
      и: ['i'],
      я: ['ya', 'ia'],
      ю: ['yu'],
      э: ['e'],
    },
  },
};

const plain: { readonly [letter: string]: string } = {
  а: 'a',
  б: 'b',
  г: 'g',
  д: 'd',
  е: 'e',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  т: 't',
  ф: 'f',
  ь: '',
};

const endings: { readonly [clerk in Clerk]: { readonly [ending: string]: readonly string[] } } = {
  german: { ов: ['ow', 'ow', 'off'], ев: ['ew', 'jew', 'eff'] },
  french: { ов: ['ov', 'off', 'ow'], ев: ['ev', 'ïev', 'eff'] },
  english: { ов: ['ov', 'ov', 'of'], ев: ['ev', 'yev'] },
};

/** A Kazakh name as a clerk wrote it; each clerk is drawn anew for each name. */
export function spell(name: string, clerk: Clerk, random: Random): string {
  return name
    .split(' ')
    .map((word) => capital(spellWord(word.toLowerCase(), clerk, random)))
    .join(' ');
}

function spellWord(word: string, clerk: Clerk, random: Random): string {
  const ending = /(?:ов|ев)$/u.exec(word)?.[0];
  const body = ending === undefined ? word : word.slice(0, -2);
  const letters = [...body].map((letter) => {
    const ways = habits[clerk][letter];
    return ways === undefined ? (plain[letter] ?? letter) : pick(random, ways);
  });
  return `${letters.join('')}${ending === undefined ? '' : pick(random, endings[clerk][ending] ?? [''])}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const russianOf: { readonly [letter: string]: readonly string[] } = {
  ...{ қ: ['к'], ғ: ['г'], ң: ['н'], һ: ['х'], ұ: ['у'], ү: ['у'], ө: ['у', 'о'], ә: ['а'], і: ['и'] },
};

/** The name as the Red Army's papers have it, in Russian letters. */
export function russian(name: string, random: Random): string {
  return [...name]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const ways = russianOf[lower];
      if (ways === undefined) return letter;
      const way = pick(random, ways);
      return letter === lower ? way : way.toUpperCase();
    })
    .join('');
}

/** `count` slips of the pen: a letter left out, doubled, replaced, or two swapped. Never the first letter of a word, which clerks got right most often. */
export function withSlips(name: string, count: number, random: Random): string {
  let letters = [...name];
  for (let slip = 0; slip < count; slip += 1) {
    const at = 1 + Math.floor(random() * (letters.length - 1));
    const here = letters[at];
    const before = letters[at - 1];
    if (here === undefined || before === undefined || here === ' ' || before === ' ') continue;
    const kind = Math.floor(random() * 4);
    if (kind === 0) letters = letters.toSpliced(at, 1);
    else if (kind === 1) letters = letters.toSpliced(at, 0, pick(random, [...'aeinorstlmk']));
    else if (kind === 2) letters = letters.toSpliced(at, 1, pick(random, [...'aeinorstlmkbdgu']));
    else letters = letters.toSpliced(at - 1, 2, here, before);
  }
  return letters.join('');
}
