import { en } from './en';
import { fr } from './fr';

export type Language = 'fr' | 'en';
export type ProcessText = typeof fr;

/** POSIX order of precedence: LC_ALL, LC_MESSAGES, LANG. French unless the first that is set says English. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en\b|^en_/i.test(said) ? 'en' : 'fr';
}

export function textIn(language: Language): ProcessText {
  return language === 'en' ? en : fr;
}
