import { useSyncExternalStore } from 'react';
import type { SaveState } from '../../data/catalogue';
import { useCatalogue } from './catalogue';

/** Whether the work is safe, as it changes. */
export function useSaveState(): SaveState {
  const { saveState } = useCatalogue();
  return useSyncExternalStore(saveState.subscribe, saveState.current);
}
