import { beforeEach, expect, test, vi } from 'vitest';
import { keepTextDraft, keptTextDraft, textDraftKey } from './drafts';

const store = new Map<string, string>();
beforeEach(() => {
  store.clear();
  vi.stubGlobal('localStorage', { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => store.set(key, value) });
});

const key = (page: number) => textDraftKey('catalogue', { scan: 'scan', page });

test('a draft of each page is kept apart until it is forgotten; of very many the oldest go', () => {
  for (let page = 0; page < 32; page += 1) keepTextDraft(key(page), { lines: [{ text: `page ${page}` }] });
  keepTextDraft(key(5), { lines: [{ text: 'encore' }], basedOn: 'reading' });
  keepTextDraft(key(32), { lines: [] });
  expect([0, 1, 2].map((page) => keptTextDraft(key(page)))).toEqual([null, null, null]);
  expect(keptTextDraft(key(5))).toEqual({ lines: [{ text: 'encore' }], basedOn: 'reading' });
  keepTextDraft(key(5), null);
  expect(keptTextDraft(key(5))).toBeNull();
  expect(keptTextDraft(key(31))).toEqual({ lines: [{ text: 'page 31' }] });
});

test('what is no draft is as if it were not there', () => {
  store.set(`matricule.transcription.drafts.1/${key(1)}`, '{"lines":[{"words":1}]}');
  expect(keptTextDraft(key(1))).toBeNull();
});
