import { expect, test } from 'vitest';
import { afterScreenChange, afterWork, withToast } from './toast-list';
import type { ToastEntry } from './toast-region';

const toast = (id: string, kind: string, since = 0): ToastEntry => ({ id, text: id, kind, since });
const shown = (...toasts: readonly ToastEntry[]) => toasts.reduce<readonly ToastEntry[]>(withToast, []).map(({ id }) => id);

test('what is said again takes the place of what was said before: undo, redo and undo are one line', () => {
  expect(shown(toast('undone', 'undo'), toast('redone', 'undo'), toast('undone again', 'undo'))).toEqual(['undone again']);
});

test('never more than two are shown, the newest last', () => {
  expect(shown(toast('attached', 'work'), toast('copied', 'note'), toast('undone', 'undo'))).toEqual(['copied', 'undone']);
});

test('they go when the screen changes, but for what was said in the same gesture', () => {
  const present = [toast('old', 'undo', 1_000), toast('attached', 'work', 3_900)];
  expect(afterScreenChange(present, 4_000).map(({ id }) => id)).toEqual(['attached']);
  expect(afterScreenChange(present.slice(1), 4_000)).toHaveLength(1);
});

test('one that offers to undo goes when its work was undone or other work came: its button never undoes anything else', () => {
  const present = [{ ...toast('parted', 'work'), work: 'batch 1' }, toast('copied', 'note')];
  expect(afterWork(present, 'batch 1')).toBe(present);
  expect(afterWork(present, 'batch 2').map(({ id }) => id)).toEqual(['copied']);
  expect(afterWork(present, undefined).map(({ id }) => id)).toEqual(['copied']);
});
