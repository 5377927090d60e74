import { expect, test } from 'vitest';
import { findLanguage } from './find-language';
import type { OcrLanguages } from './languages';

/** How sure each reading of a page is; the languages it was read in, in their order. */
async function find(sure: { readonly [languages: string]: number }, expected?: OcrLanguages): Promise<readonly [OcrLanguages, string]> {
  const asked: OcrLanguages[] = [];
  const read = async (languages: OcrLanguages) => {
    asked.push(languages);
    const confidence = sure[languages];
    return { languages, lines: confidence === undefined ? [] : [{ text: 'mots', confidence }] };
  };
  const { languages } = await findLanguage(read, expected);
  return [languages, asked.join(' ')];
}

// The numbers are those of typed pages as they were measured (decision 024).
test('a page of unknown language is read in one of each script and both of the surer one; the surest reading is kept', async () => {
  expect(await find({ fra: 0.93, deu: 0.81 })).toEqual(['fra', 'fra deu']);
  expect(await find({ fra: 0.9, deu: 0.94 })).toEqual(['deu', 'fra deu']);
  expect(await find({ fra: 0.71, rus: 0.96, kaz: 0.94 })).toEqual(['rus', 'fra rus kaz']);
  expect(await find({ fra: 0.48, rus: 0.81, kaz: 0.95 })).toEqual(['kaz', 'fra rus kaz']);
  expect(await find({ fra: 0.63, deu: 0.5, rus: 0.36 })).toEqual(['fra', 'fra rus deu']);
});

test('the next page of a file is read in the language of the one before, unless that comes out unsure', async () => {
  expect(await find({ kaz: 0.95 }, 'kaz')).toEqual(['kaz', 'kaz']);
  expect(await find({ rus: 0.8, fra: 0.5, kaz: 0.95 }, 'rus')).toEqual(['kaz', 'rus fra kaz']);
});

test('a page on which nothing is found ends too', async () => {
  expect(await find({})).toEqual(['fra', 'fra rus deu']);
});
