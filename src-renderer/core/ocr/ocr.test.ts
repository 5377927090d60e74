import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quarterTurns } from '../model/scan';
import { isDoubtful, isUnsure, isWorthAnotherLook, meanConfidence, surer } from './doubt';
import { evenPaper } from './even-paper';
import { greyOf, toPgm } from './grey-picture';
import { suggestedLanguage } from './languages';
import { sizeToRead, unturnedBox, unturnedPoint } from './place';

describe('where a line stands', () => {
  test('a page turned clockwise to be read has its top left corner where the file has its bottom left one', () => {
    expect(unturnedPoint({ x: 0, y: 0 }, 90)).toEqual({ x: 0, y: 1 });
    expect(unturnedPoint({ x: 0.25, y: 0 }, 180)).toEqual({ x: 0.75, y: 1 });
    expect(unturnedPoint({ x: 0, y: 0 }, 270)).toEqual({ x: 1, y: 0 });
  });

  test('four quarter turns lead back, and a box keeps its surface and stays on the page', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, fc.constantFrom(...quarterTurns), (x, y, right, bottom, turn) => {
        let point = { x, y };
        for (let time = 0; time < 4; time += 1) point = unturnedPoint(point, turn);
        expect(point.x).toBeCloseTo(x);
        expect(point.y).toBeCloseTo(y);
        const box = unturnedBox({ x, y }, { x: right, y: bottom }, turn);
        expect(box.width * box.height).toBeCloseTo(Math.abs(x - right) * Math.abs(y - bottom));
        for (const value of [box.x, box.y, box.x + box.width, box.y + box.height]) expect(value).toBeCloseTo(Math.min(1, Math.max(0, value)));
      }),
    );
  });

  test('a PDF is drawn at 300 dots an inch, a picture as it is, and nothing beyond twelve million pixels', () => {
    expect(sizeToRead({ width: 595, height: 842 }, 'point')).toEqual({ maxWidth: 2479, maxHeight: 3508 });
    expect(sizeToRead({ width: 1600, height: 2000 }, 'pixel')).toEqual({ maxWidth: 1600, maxHeight: 2000 });
    const { maxWidth, maxHeight } = sizeToRead({ width: 30_000, height: 10_000 }, 'pixel');
    expect(maxWidth * maxHeight).toBeLessThan(12_010_000);
    expect(maxWidth / maxHeight).toBeCloseTo(3);
  });
});

describe('the picture that is read', () => {
  test('grey paper becomes white, what lies around it as well, and ink stays dark', () => {
    const [width, height] = [512, 512];
    const data = new Uint8Array(width * height).map((_, at) => (at % width < 128 ? 20 : 150));
    for (let y = 300; y < 308; y += 1) data.fill(60, y * width + 260, y * width + 320);
    const even = evenPaper({ width, height, data }).data;
    expect(even[10 * width + 10]).toBe(255);
    expect(even[10 * width + 400]).toBe(255);
    expect(even[304 * width + 290]).toBeLessThan(120);
  });

  test('no picture is too small', () => {
    expect([...evenPaper({ width: 1, height: 1, data: new Uint8Array([0]) }).data]).toHaveLength(1);
  });

  test('white stays white and a picture is written with its size before it', () => {
    const grey = greyOf({ width: 2, height: 1, data: new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255]) });
    expect([...grey.data]).toEqual([255, 0]);
    expect(new TextDecoder('latin1').decode(toPgm(grey))).toBe('P5\n2 1\n255\n\u00ff\u0000');
  });
});

test('a reading is doubtful by its letters, not by its lines, and only when a machine made it', () => {
  const lines = [
    { text: 'a', confidence: 0.9 },
    { text: 'bbbbbbbbb', confidence: 0.3 },
  ];
  expect(meanConfidence(lines)).toBeCloseTo(0.36);
  expect(isDoubtful({ origin: 'machine', lines })).toBe(true);
  expect(isDoubtful({ origin: 'person', lines })).toBe(false);
  expect(isDoubtful({ origin: 'machine', lines: [] })).toBe(false);
  const weak = [{ text: 'Ponunca B 1915 rony', confidence: 0.71 }];
  expect([isDoubtful({ origin: 'machine', lines: weak }), isUnsure({ origin: 'machine', lines: weak }), isUnsure({ origin: 'imported', lines: weak })]).toEqual(
    [false, true, false],
  );
});

test('a page that comes out doubtful is looked at again, and the surer reading is kept unless it found much less', () => {
  const read = (text: string, confidence: number) => [{ text, confidence }];
  const [weak, better, short] = [read('abcdef', 0.3), read('abcdeg', 0.6), read('ab', 0.9)];
  expect([weak, better, read('a', 0.8), []].map(isWorthAnotherLook)).toEqual([true, true, false, true]);
  expect(surer(weak, better)).toBe(better);
  expect(surer(better, weak)).toBe(better);
  expect(surer(weak, short)).toBe(weak);
  expect(surer([], weak)).toBe(weak);
});

test('the language of the document suggests the one to read', () => {
  expect([suggestedLanguage('fr-FR'), suggestedLanguage('kk'), suggestedLanguage('pl'), suggestedLanguage(undefined)]).toEqual([
    'fra',
    'kaz',
    undefined,
    undefined,
  ]);
});
