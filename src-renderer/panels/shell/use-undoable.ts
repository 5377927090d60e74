import { useCallback } from 'react';
import { useCommandRegister } from './commands';
import { useToasts } from './toasts';

/** Says what has just been done, with the way to undo it. */
export function useUndoable(): (words: string) => void {
  const toasts = useToasts();
  const register = useCommandRegister();
  return useCallback((words) => toasts.done(words, () => register.run('undo')), [toasts, register]);
}
