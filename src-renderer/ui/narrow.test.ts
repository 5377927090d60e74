import { expect, it } from 'vitest';
import { narrow } from './narrow';

const choices = [
  { id: 'a', label: 'Nécropole de Metz-Chambière', help: 'Moselle' },
  { id: 'b', label: 'Бағанелі' },
];
const found = (text: string) => narrow(choices, text).map(({ id }) => id);

it('suggestions are found without accents, by any of their words, in any order', () => {
  expect(found('chambiere necropole')).toEqual(['a']);
  expect(found('moselle')).toEqual(['a']);
  expect(found('баған')).toEqual(['b']);
  expect(found('rien')).toEqual([]);
});

it('all are shown when nothing is typed or one stands there already', () => {
  expect(found(' ')).toEqual(['a', 'b']);
  expect(found('Бағанелі')).toEqual(['a', 'b']);
});
