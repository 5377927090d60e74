// LRM, RLM, ALM; embeddings and overrides; isolates (Unicode Standard Annex 9).
const directions = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text without the invisible signs that turn the direction of writing. No document bears them: they come along with what is
 * pasted from a web page, and one of them shows a name backwards.
 */
export function withoutDirections(text: string): string {
  return text.replace(directions, '');
}
