import { describe, expect, it } from 'vitest';
import { firstLanguage } from './language';
import { makeFormats } from './use-formats';

describe('numbers and dates in the language of the interface', () => {
  const french = makeFormats('fr-FR');
  const english = makeFormats('en-GB');
  it('group digits as the language does', () => {
    expect(french.number(9310).replace(/\s/g, ' ')).toBe('9 310');
    expect(english.number(9310)).toBe('9,310');
  });
  it('say sizes in the units of file windows', () => {
    expect(french.bytes(3_200_000).replace(/\s/g, ' ')).toBe('3,2 Mo');
    expect(english.bytes(999)).toMatch(/^999/);
    expect(english.bytes(1_000_000_000)).toMatch(/^1 ?GB$/);
  });
  it('say how long ago', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(french.ago('2026-11-18T12:00:00Z', now)).toBe('il y a 3 jours');
    expect(english.ago('2026-11-21T11:59:30Z', now)).toBe('30 seconds ago');
  });
});

describe('the language of the first start', () => {
  it('is the first of the system that the program speaks, else French', () => {
    expect(firstLanguage(['kk-KZ', 'en-US', 'fr'])).toBe('en');
    expect(firstLanguage(['FR-ca'])).toBe('fr');
    expect(firstLanguage(['kk-KZ'])).toBe('fr');
  });
});
