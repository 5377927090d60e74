import { expect, test } from 'vitest';
import { ocrEngine } from '../../core/ocr/engine';
import type { OcrLanguages } from '../../core/ocr/languages';
import { createRecogniser, OcrProblem } from './ocr.client';

// Patience for a machine that does much else.
const patient = 120_000;

/** Typed words on grey paper, with a dark table around it. */
async function typedPage(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(1_000, 400);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no context');
  context.fillStyle = '#222';
  context.fillRect(0, 0, 1_000, 400);
  context.fillStyle = '#b9b6a2';
  context.fillRect(70, 0, 930, 400);
  context.fillStyle = '#33302c';
  context.font = '40px monospace';
  context.fillText('Le soldat repose ici.', 200, 130);
  context.fillText('Cimetière communal', 200, 260);
  return createImageBitmap(canvas);
}

async function quarterTurned(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(bitmap.height, bitmap.width);
  const context = canvas.getContext('2d');
  context?.translate(0, bitmap.width);
  context?.rotate(-Math.PI / 2);
  context?.drawImage(bitmap, 0, 0);
  return createImageBitmap(canvas);
}

const french = { turn: 0, languages: 'fra' } as const;

test('a typed page is read with its lines, their places, and the name and version of what read it', { timeout: patient }, async () => {
  const recogniser = createRecogniser();
  const shares: number[] = [];
  const { lines, version } = await recogniser.read({ bitmap: await typedPage(), ...french }, undefined, (share) => shares.push(share));
  expect(lines.map(({ text }) => text).join('\n')).toMatch(/soldat[\s\S]*communal/i);
  expect(version).toBe(ocrEngine.version);
  expect(shares.length).toBeGreaterThan(0);
  const first = lines.find(({ text }) => /soldat/i.test(text));
  expect(first?.region?.x).toBeCloseTo(0.2, 1);
  expect(first?.region?.y).toBeCloseTo(0.25, 1);
  expect(first?.confidence).toBeGreaterThan(0.5);

  // The same page lying on its side: read upright, its places are those of the page as the file has it.
  const lying = await quarterTurned(await typedPage());
  const again = await recogniser.read({ bitmap: lying, turn: 90, languages: 'fra' });
  const turned = again.lines.find(({ text }) => /soldat/i.test(text));
  expect(turned?.region?.x).toBeCloseTo(0.25, 1);
  expect((turned?.region?.height ?? 0) > (turned?.region?.width ?? 1)).toBe(true);
  recogniser.close();
});

test('a page of which nobody said the language is read in that in which the engine is surest, and says so', { timeout: patient }, async () => {
  const page = async (...lines: readonly string[]) => {
    const canvas = new OffscreenCanvas(1_100, 400);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no context');
    context.fillStyle = '#e8e4d6';
    context.fillRect(0, 0, 1_100, 400);
    context.fillStyle = '#22201c';
    context.font = '38px monospace';
    for (const [at, line] of lines.entries()) context.fillText(line, 60, 90 + at * 80);
    return createImageBitmap(canvas);
  };
  const recogniser = createRecogniser();
  const cyrillic = await page('Родился в 1915 году в городе', 'Умер от болезни и похоронен', 'на кладбище вместе с другими');
  const russian = await recogniser.read({ bitmap: cyrillic, turn: 0, languages: 'find' });
  expect(['rus', 'kaz']).toContain(russian.languages);
  expect(russian.lines.map(({ text }) => text).join(' ')).toMatch(/похоронен/);
  const latin = await page('Le soldat repose au cimetière', 'communal de la ville de Metz', 'depuis le mois de décembre');
  expect(['fra', 'deu']).toContain((await recogniser.read({ bitmap: latin, turn: 0, languages: 'find' })).languages);
  recogniser.close();
});

test('each language that is offered is at hand', { timeout: patient }, async () => {
  const recogniser = createRecogniser();
  for (const languages of ['rus+kaz', 'fra+deu'] satisfies readonly OcrLanguages[]) {
    const { lines } = await recogniser.read({ bitmap: await typedPage(), turn: 0, languages });
    expect(lines.length).toBeGreaterThan(0);
  }
  recogniser.close();
});

test('a page that never ends or kills its worker fails alone: the next is read by a fresh one', { timeout: patient }, async () => {
  let started = 0;
  const broken = (kind: 'hangs' | 'dies') => {
    started += 1;
    const address = kind === 'hangs' ? new URL('../testing/hangs.worker.ts', import.meta.url) : new URL('../testing/dies.worker.ts', import.meta.url);
    return new Worker(address, { type: 'module' });
  };
  const hanging = createRecogniser({ limit: 300, start: () => broken('hangs') });
  await expect(hanging.read({ bitmap: await typedPage(), ...french })).rejects.toMatchObject({ reason: 'too-slow' });
  await expect(hanging.read({ bitmap: await typedPage(), ...french })).rejects.toBeInstanceOf(OcrProblem);
  expect(started).toBe(2);
  const dying = createRecogniser({ start: () => broken('dies') });
  await expect(dying.read({ bitmap: await typedPage(), ...french })).rejects.toMatchObject({ reason: 'failed' });
  hanging.close();
  dying.close();
});

test('giving up ends at once, and the same reader goes on with the next page', { timeout: patient }, async () => {
  const recogniser = createRecogniser();
  const givenUp = new AbortController();
  const reading = recogniser.read({ bitmap: await typedPage(), ...french }, givenUp.signal);
  givenUp.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect((await recogniser.read({ bitmap: await typedPage(), ...french })).lines.length).toBeGreaterThan(0);
  recogniser.close();
  await expect(recogniser.read({ bitmap: await typedPage(), ...french })).rejects.toMatchObject({ name: 'AbortError' });
});
