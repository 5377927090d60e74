import { createContext, useContext } from 'react';
import type { Language } from './language';

type LanguageState = { readonly language: Language; readonly setLanguage: (language: Language) => void };

export const LanguageContext = createContext<LanguageState | null>(null);

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error('useLanguage outside its provider');
  return state;
}
