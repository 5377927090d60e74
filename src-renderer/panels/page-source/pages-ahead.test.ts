import { expect, test } from 'vitest';
import { createPagesAhead } from './pages-ahead';

const source = { sha: 'a', size: 1 };
const region = { x: 0, y: 0, width: 0.5, height: 0.1 };
const wide = { maxWidth: 100, maxHeight: 300 };

function counting() {
  const asked: string[] = [];
  const closed: string[] = [];
  const reader = {
    page: async (_: unknown, page: number, wanted: { readonly maxWidth: number; readonly region?: object | undefined }) => {
      const name = `${page} ${wanted.maxWidth}${wanted.region === undefined ? '' : ' part'}`;
      asked.push(name);
      if (page === 9) throw new Error('damaged');
      return { name, close: () => closed.push(name) } as unknown as ImageBitmap;
    },
  };
  return { asked, closed, pages: createPagesAhead(reader as Parameters<typeof createPagesAhead>[0]) };
}

test('a page drawn ahead is there when it is asked for, once, and whoever took it closes it', async () => {
  const { pages, asked, closed } = counting();
  await pages.page(source, 0, wide);
  pages.prepare(source, 1);
  pages.prepare(source, 1);
  pages.prepare(source, 1, { ...wide, region });
  expect(asked).toEqual(['0 100', '1 100', '1 100 part']);
  await pages.page(source, 1, wide);
  await pages.page(source, 1, { ...wide, region });
  expect(asked).toHaveLength(3);
  await pages.page(source, 1, wide);
  expect(asked).toHaveLength(4);
  expect(closed).toEqual([]);
});

test('what is too small or could not be drawn is read anew, and what nobody asks for is given back', async () => {
  const { pages, asked, closed } = counting();
  pages.prepare(source, 1);
  expect(asked).toEqual([]);
  pages.prepare(source, 1, wide);
  await pages.page(source, 1, { maxWidth: 500, maxHeight: 500 });
  expect(asked).toEqual(['1 100', '1 500']);
  pages.prepare(source, 9, wide);
  await expect(pages.page(source, 9, wide)).rejects.toThrow('damaged');
  for (const page of [2, 3, 4, 5]) pages.prepare(source, page, wide);
  await new Promise((done) => setTimeout(done));
  expect(closed).toEqual(['1 100']);
});
