import { createContext, useContext } from 'react';

/** Says what has been done; never what went wrong, which stands beside what it concerns. */
export type Toasts = {
  /**
   * `text` is already in the user's language; with `undo`, the toast offers "Annuler". It takes the place of a toast of the
   * same kind: `work` when it can be undone, else `note`, unless another is named.
   */
  readonly done: (text: string, undo?: () => void, kind?: string) => void;
};

export const ToastsContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error('useToasts outside its provider');
  return toasts;
}
