import { pick, type Random, randomOf } from './random';
import { type Clerk, russian, spell, withSlips } from './spell';

export type Man = { readonly id: string; readonly kazakh: string; readonly written: string; readonly year: number; readonly place: string };
export type Query = {
  readonly man: string;
  readonly clerk: Clerk;
  readonly written: string;
  readonly year: number | undefined;
  readonly place: string | undefined;
};

const givenNames =
  'Абай Абылай Азамат Айдар Айтуған Ақан Алдаберген Алпысбай Амангелді Арман Арыстан Асқар Асан Ахмет Әбдіғали Әбіш Әділ Әлжан Әли Әмір Әнуар Бақтияр Балтабай Батырхан Бауыржан Бекболат Бекмұрат Берік Біржан Болат Ғабит Ғалым Ғани Дәулет Досжан Дүйсен Ербол Ерлан Есен Есім Жақып Жамбыл Жанат Жұмабек Жүніс Жүсіп Зейнолла Ибрай Ілияс Кәкім Кәрім Кенжебай Көшербай Қабдыл Қадыр Қайрат Қалижан Қанат Қасым Құдайберген Құрман Мағжан Малик Манас Марат Мәжит Меңдібай Мұқан Мұрат Мұса Мұхтар Мырзабек Нұғыман Нұрлан Нұрман Нұртай Оразбай Омар Өмірбек Өтеген Өтеуле Рақым Рысқұл Сабит Садық Сағындық Сайлау Сәбит Сәкен Сейтқали Серік Сұлтан Сырым Талғат Тасболат Темір Төлеген Төлеу Тұрсын Уәли Үсен Хамза Хасен Шайхы Шакен Шәмші Шоқан Ыбырай Ысқақ'.split(
    ' ',
  );
const stems =
  'Абдрахман Айтбай Ақын Алмат Аман Атаба Әбіл Әлім Байбол Байжан Байсейт Бекмағамбет Бектұр Бердіқұл Бөлек Ғаббас Дос Ермек Есенғали Есқара Жақсылық Жанәділ Жаңабай Жиен Жолдас Жұмағали Жұмажан Жүніс Зәкір Ибрагим Исатай Кемел Күзем Көпжасар Қазыбек Қалдыбай Қожахмет Қонысбай Құлахмет Құрман Мақсұт Мақыш Мәмбет Молда Мұқаш Мұстафин Найман Нұрпейіс Оспан Өтеміс Раман Сапар Сарсен Сейіт Смағұл Сүлеймен Тасмағамбет Тілеуберген Тоқсан Төле Тұяқ Уәли Үмбет Хасан Шаймерден Шәріп Ыбырайым'.split(
    ' ',
  );
const tails = ['', '', '', 'бек', 'жан', 'бай', 'ғали', 'құл', 'хан', 'мырза', 'болат', 'берген', 'тай', 'мұрат'];
const places =
  'Алматы Семипалатинск Гурьев Уральск Актюбинск Кустанай Петропавловск Акмолинск Павлодар Караганда Кзыл-Орда Чимкент Джамбул Усть-Каменогорск Талды-Курган'.split(
    ' ',
  );

/** A register of men, all invented: 8 % are brothers of the man before, 2 % bear the full name of another. */
export function makeRegister(size: number, seed: string): readonly Man[] {
  const random = randomOf(`${seed} register ${size}`);
  const men: Man[] = [];
  while (men.length < size) {
    const before = men.at(-1);
    const chance = random();
    const id = `man-${men.length}`;
    if (before !== undefined && chance < 0.08) {
      men.push(manOf(id, `${pick(random, givenNames)} ${before.kazakh.split(' ')[1] ?? ''}`, before.year + 1 + Math.floor(random() * 6), before.place, random));
    } else if (before !== undefined && chance < 0.1) {
      men.push(manOf(id, pick(random, men).kazakh, yearOf(random), pick(random, places), random));
    } else {
      men.push(manOf(id, `${pick(random, givenNames)} ${surnameOf(random)}`, yearOf(random), pick(random, places), random));
    }
  }
  return men;
}

function surnameOf(random: Random): string {
  const stem = `${pick(random, stems)}${pick(random, tails)}`;
  return `${stem}${/[йеиігк]$|бай$/u.test(stem) && random() < 0.7 ? 'ев' : 'ов'}`.replace('айев', 'аев').replace('ейев', 'еев');
}

function yearOf(random: Random): number {
  return 1898 + Math.floor((random() + random()) * 14);
}

function manOf(id: string, kazakh: string, year: number, place: string, random: Random): Man {
  const chance = random();
  const written =
    chance < 0.4 ? kazakh : chance < 0.9 ? russian(kazakh, random) : spell(kazakh, pick(random, ['german', 'french', 'english'] as const), random);
  return { id, kazakh, written, year, place };
}

/** Queries as clerks wrote them: none to two slips, 12 % without a year, 10 % with a wrong one, 20 % without a place, 5 % with another, 10 % surname first. */
export function makeQueries(men: readonly Man[], count: number, seed: string): readonly Query[] {
  const random = randomOf(`${seed} queries ${men.length}`);
  const clerks: readonly Clerk[] = ['german', 'french', 'english'];
  return Array.from({ length: count }, (_, index) => {
    const man = pick(random, men);
    const clerk = clerks[index % clerks.length] ?? 'german';
    const spelt = withSlips(spell(man.kazakh, clerk, random), Math.floor(random() * 3), random);
    const written = random() < 0.1 ? spelt.split(' ').reverse().join(' ') : spelt;
    const yearChance = random();
    const year = yearChance < 0.12 ? undefined : yearChance < 0.22 ? man.year + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 5)) : man.year;
    const placeChance = random();
    const place = placeChance < 0.2 ? undefined : placeChance < 0.25 ? pick(random, places) : man.place;
    return { man: man.id, clerk, written, year, place };
  });
}
