import { describe, expect, test } from 'vitest';
import { compareWritten } from './compare';
import type { NameFacts } from './facts';

const facts: NameFacts = { birthYears: [1915, 1915], places: ['Гурьев'] };
const withFacts = (first: string, second: string) => compareWritten(first, second, facts, facts);

describe('a clerk of any country writes by his own orthography', () => {
  test.each([
    ['Dutch', 'Жұмабаев Қанат', 'Dzjoemabajev Kanat'],
    ['Norwegian', 'Шәкіров Қанат', 'Sjakirov Kanat'],
    ['Hungarian', 'Жұмабаев Қанат', 'Dzsumabajev Kanat'],
    ['Polish', 'Щербаков Петр', 'Szczerbakow Piotr'],
    ['Polish without marks', 'Жұмабаев Қанат', 'Dziumabajew Kanat'],
    ['Italian', 'Чокаев Шаймерден', 'Ciokaiev Sciaimerden'],
    ['German, of two words joined', 'Айтхожа Сейтжанов', 'Aitchodscha Seitschanow'],
    ['French, with gu after n', 'Жәңгір Тәукин', 'Djanguir Taoukine'],
    ['Uzbek Latin', 'Юлдашев Уткур', 'Yoʻldoshev Oʻtkir'],
    ['Uzbek Latin, a father', 'Каримов Анвар Собирович', 'Karimov Anvar Sobir o‘g‘li'],
    ['Turkmen Latin', 'Язов Овезгельды', 'Ýazow Öwezgeldi'],
    ['Bashkir', 'Кутлубаев Казакбай', 'Ҡотлобаев Ҡаҙаҡбай'],
    ['Tajik', 'Шарифов Мухаммад', 'Шарифзода Муҳаммад'],
    ['read by machine, rn for m', 'Омар Каирбеков', 'Ornar Kairbekov'],
  ])('%s: %s and %s are suggested with a high score', (_country, first, second) => {
    const { nameScore, verdict } = withFacts(first, second);
    expect(verdict).not.toBe('different');
    expect(nameScore).toBeGreaterThan(0.85);
  });

  test.each([
    ['Кеңес Таңатаров', 'Kenes Tanatarow'],
    ['Кеңес Таңатаров', 'Kenges Tangatarov'],
    ['Ниязхан Тілеубердин', 'Niyazkhan Tleuberdin'],
    ['Кадем Бектаев', 'Kadem Bektaieff'],
    ['Ғани Ғафуров', "G'ani G'afurov"],
  ])('%s and %s are one man when year and place agree', (first, second) => {
    expect(withFacts(first, second).verdict).toBe('near-certain');
  });
});

describe('one letter that every spelling would write', () => {
  test.each([
    ['Байтасов Али', 'Батасов Али'],
    ['Assan Aimanow', 'Асан Аманов'],
    ['Сапар Юсупов', 'Сапар Усупов'],
    ['Асан Тасыбаев', 'Асан Тасбаев'],
    ['Schajachmetow Ali', 'Schachmetow Ali'],
    ['Омангалиев Асан', 'Оманалиев Асан'],
    ['Sabit Shamanov', 'Сабит Жаманов'],
    ['Сәлім Оспанов', 'Селим Оспанов'],
  ])('%s and %s go to a person, whatever the facts say', (first, second) => {
    expect(withFacts(first, second).verdict).toBe('suggestion');
  });
});
