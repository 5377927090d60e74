import { createContext, useContext } from 'react';

/** Says what has been done; never what went wrong, which stands beside what it concerns. */
export type Toasts = {
  /** `text` is already in the user's language; with `undo`, the toast offers "Annuler". */
  readonly done: (text: string, undo?: () => void) => void;
};

export const ToastsContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error('useToasts outside its provider');
  return toasts;
}
