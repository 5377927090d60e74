import { createContext, useContext } from 'react';
import type { Catalogue } from '../../data/catalogue';

export const CatalogueContext = createContext<Catalogue | null>(null);

/** The open catalogue: every write goes through it, every query reads its tables. */
export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (catalogue === null) throw new Error('useCatalogue outside its provider');
  return catalogue;
}
