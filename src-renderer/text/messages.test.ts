import { expect, it } from 'vitest';
import { frenchSpaces, messagesByLanguage } from './messages';

it('a French colon or guillemet never begins or ends a line alone', () => {
  expect(frenchSpaces({ key: 'Il dit : « oui » ; et toi ? {when, date, ::yyyyMMdd}' })).toEqual({
    key: 'Il dit\u00a0: «\u00a0oui\u00a0»\u00a0; et toi\u00a0? {when, date, ::yyyyMMdd}',
  });
});

it('English shows the French sentence rather than nothing where it lacks one', () => {
  expect(Object.keys(messagesByLanguage.en)).toEqual(expect.arrayContaining(Object.keys(messagesByLanguage.fr)));
});
