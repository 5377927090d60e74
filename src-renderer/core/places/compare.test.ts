import { describe, expect, test } from 'vitest';
import type { PlaceValue } from '../model/assertion';
import { placeKey, todaysName } from './aliases';
import { placesAgree, placesExclude } from './compare';

const place = (name: string, more: Partial<PlaceValue> = {}): PlaceValue => ({ type: 'place', name, ...more });

describe('a place keeps its name through its renamings', () => {
  test.each([
    ['Верный', 'Almaty'],
    ['Alma-Ata', 'Almaty'],
    ['Акмолинск', 'Astana'],
    ['Целиноград', 'Astana'],
    ['ГУРЬЕВ', 'Atyrau'],
    ['Ouralsk', 'Oral'],
    ['Семипалатинск', 'Semey'],
    ['Чимкент', 'Shymkent'],
    ['Мирзоян', 'Taraz'],
    ['Аулие-Ата', 'Taraz'],
    ['Актюбинск', 'Aktobe'],
    ['Петропавловск', 'Petropavl'],
    ['Усть-Каменогорск', 'Öskemen'],
    ['Кзыл-Орда', 'Qyzylorda'],
    ['Кустанай', 'Qostanai'],
  ])('%s is %s today', (before, today) => {
    expect(todaysName(before)).toBe(today);
    expect(placeKey(before)).toBe(placeKey(today));
    expect(placesAgree(place(before), place(today))).toBe(true);
    expect(placesExclude(place(before), place(today))).toBe(false);
  });

  test('an unknown place is only itself', () => {
    expect(todaysName('Каркаралинск')).toBeUndefined();
    expect(placesAgree(place('Каркаралинск'), place('КАРКАРАЛИНСК'))).toBe(true);
    expect(placesExclude(place('Каркаралинск'), place('Гурьев'))).toBe(true);
  });

  test('a place within the other, or without a name, excludes nothing; today’s name joins', () => {
    expect(placesExclude(place('Гурьев'), place('Махамбет', { within: 'район, Атырау' }))).toBe(false);
    expect(placesExclude(place(''), place('Гурьев'))).toBe(false);
    expect(placesAgree(place('Новоказалинск', { today: 'Казалинск' }), place('Казалинск'))).toBe(true);
  });
});
