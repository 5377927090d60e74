import { expect, test } from 'vitest';
import { readAs } from './read-as';

test('a spelling is explained against the name shown, in what its letters stand for', () => {
  const read = readAs('Dschumanijasow', 'Жұманиязов', []);
  expect(read?.form).toBe('Жұманиязов');
  expect(read?.comparison.explanation.some(({ key }) => key.startsWith('names.spelling'))).toBe(true);
});

test('the name shown itself is explained against the nearest other spelling', () => {
  expect(readAs('Нұрман Молдабеков', 'Нұрман Молдабеков', ['Sergei Petrow', 'Nurman Moldabekow', ' нұрман молдабеков '])?.form).toBe('Nurman Moldabekow');
});

test('the only spelling there is has nothing to be explained by', () => {
  expect(readAs('Нұрман', ' нұрман ', ['Нұрман'])).toBeUndefined();
  expect(readAs('Нұрман', '', [])).toBeUndefined();
});
