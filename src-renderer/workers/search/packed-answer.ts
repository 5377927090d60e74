import type { SearchAnswer } from '../../core/search/answer';

/** An answer on its way to the window: fifty thousand ids are copied as one text in a twentieth of the time that as many texts take. */
export type PackedAnswer = Omit<SearchAnswer, 'men'> & { readonly men: string | readonly string[] };

const idLength = 36;

export function packAnswer(answer: SearchAnswer): PackedAnswer {
  const { men } = answer;
  return men.every(({ length }) => length === idLength) ? { ...answer, men: men.join('') } : answer;
}

export function unpackAnswer({ men, ...answer }: PackedAnswer): SearchAnswer {
  if (typeof men !== 'string') return { ...answer, men };
  return { ...answer, men: Array.from({ length: men.length / idLength }, (_, at) => men.slice(at * idLength, (at + 1) * idLength)) };
}
