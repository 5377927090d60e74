import type { Choice } from './choice';

/** The choices in which every word typed stands, marks and case aside; all of them when the text is already one of them. */
export function narrow<Id extends string>(choices: readonly Choice<Id>[], text: string): readonly Choice<Id>[] {
  const words = plain(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0 || choices.some((choice) => choice.label === text)) return choices;
  return choices.filter((choice) => {
    const searched = plain(`${choice.label} ${choice.help ?? ''}`);
    return words.every((word) => searched.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
