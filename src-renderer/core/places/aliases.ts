import { foldForSearch } from '../search/fold';

/** Towns that changed their name (domain.md §2, Historic places); today's name first. The form on the card stays as it is. */
const towns: readonly (readonly string[])[] = [
  ['Almaty', 'Алматы', 'Алма-Ата', 'Alma-Ata', 'Верный', 'Verny', 'Vernyi', 'Viernyi', 'Wernyj'],
  [
    'Astana',
    'Астана',
    'Акмолинск',
    'Akmolinsk',
    'Целиноград',
    'Tselinograd',
    'Tsélinograd',
    'Zelinograd',
    'Акмола',
    'Ақмола',
    'Akmola',
    'Нур-Султан',
    'Nur-Sultan',
  ],
  ['Atyrau', 'Атырау', 'Гурьев', 'Guryev', 'Gouriev', 'Guriev', 'Gourief', 'Gurjew', 'Gurjeff', 'Gurev'],
  ['Oral', 'Орал', 'Уральск', 'Uralsk', 'Ouralsk'],
  ['Semey', 'Семей', 'Семипалатинск', 'Semipalatinsk', 'Sémipalatinsk'],
  ['Shymkent', 'Шымкент', 'Чимкент', 'Chimkent', 'Tchimkent', 'Tschimkent'],
  [
    'Taraz',
    'Тараз',
    'Аулие-Ата',
    'Әулиеата',
    'Aulie-Ata',
    'Aoulié-Ata',
    'Мирзоян',
    'Mirzoyan',
    'Джамбул',
    'Жамбыл',
    'Dzhambul',
    'Djamboul',
    'Dschambul',
    'Zhambyl',
  ],
  ['Aktobe', 'Ақтөбе', 'Актобе', 'Актюбинск', 'Aktyubinsk', 'Aktioubinsk', 'Aktjubinsk'],
  ['Petropavl', 'Петропавл', 'Петропавловск', 'Petropavlovsk', 'Petropawlowsk'],
  ['Öskemen', 'Өскемен', 'Усть-Каменогорск', 'Ust-Kamenogorsk', 'Oust-Kamenogorsk'],
  ['Qyzylorda', 'Қызылорда', 'Кызылорда', 'Кзыл-Орда', 'Kzyl-Orda', 'Kyzylorda', 'Ksyl-Orda'],
  ['Qostanai', 'Қостанай', 'Костанай', 'Кустанай', 'Kustanay', 'Koustanaï', 'Kustanaj', 'Kostanay'],
];

const todayByFolded: ReadonlyMap<string, string> = new Map(towns.flatMap((names) => names.map((name) => [foldForSearch(name), names[0] ?? name] as const)));

/** Today's name of a town of the table; undefined for any other place. */
export function todaysName(name: string): string | undefined {
  return todayByFolded.get(foldForSearch(name));
}

/** What two names of one place have in common: today's name where it is known, else the name itself, folded. */
export function placeKey(name: string): string {
  return foldForSearch(todaysName(name) ?? name);
}

const townNames: readonly { readonly words: readonly string[]; readonly today: string }[] = towns.flatMap((names) =>
  names.map((name) => ({ words: foldForSearch(name).split(' '), today: names[0] ?? name })),
);

/** Today's names of the towns of which some name, old or new, has a word that is the given one or, with `isBeginning`, begins with it. Expects a folded word. */
export function townsCalled(word: string, isBeginning: boolean): readonly string[] {
  const fits = (other: string) => (isBeginning ? other.startsWith(word) : other === word);
  return [...new Set(townNames.filter(({ words }) => words.some(fits)).map(({ today }) => today))];
}
