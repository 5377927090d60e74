import { foldForSearch } from '../search/fold';

/** Towns that changed their name (domain.md §2, Historic places); today's name first. The form on the card stays as it is. */
const towns: readonly (readonly string[])[] = [
  ['Almaty', 'Алматы', 'Алма-Ата', 'Alma-Ata', 'Верный', 'Verny', 'Vernyi', 'Wernyj'],
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
  ['Atyrau', 'Атырау', 'Гурьев', 'Guryev', 'Gouriev', 'Gurjew', 'Gurev'],
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
