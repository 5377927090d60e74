import { createContext, useContext } from 'react';
import type { Desk } from '../../../src-main/contract/desk';

export const DeskContext = createContext<Desk | null>(null);

/** The host behind the page: originals, journal, bundles. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside its provider');
  return desk;
}
