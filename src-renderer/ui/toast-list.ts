import type { ToastEntry } from './toast-region';

/** More could not be read beside each other. */
const most = 2;
/** Milliseconds; what was said in the same gesture that led to another screen belongs to that screen. */
const sameGesture = 500;

/** The toasts with a new one last: it takes the place of one of its kind, and the oldest gives way. */
export function withToast(present: readonly ToastEntry[], added: ToastEntry): readonly ToastEntry[] {
  return [...present.filter(({ kind }) => kind !== added.kind), added].slice(-most);
}

/** What is left of them after other work: an undo that is offered is that of the work it speaks of, and of no other. */
export function afterWork(present: readonly ToastEntry[], undoable: string | undefined): readonly ToastEntry[] {
  const left = present.filter(({ work }) => work === undefined || work === undoable);
  return left.length === present.length ? present : left;
}

/** What is left of them when another screen is shown; `now` in milliseconds, as in `since`. */
export function afterScreenChange(present: readonly ToastEntry[], now: number): readonly ToastEntry[] {
  const left = present.filter(({ since }) => now - since < sameGesture);
  return left.length === present.length ? present : left;
}
