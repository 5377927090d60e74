const partedWord = /(\p{L})[-¬\u00ad\u2010]\n(?=\p{Ll})/gu;
const elision = /(?<![\p{L}\p{M}])((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’])(?=\p{L})/giu;

/**
 * The lines of a page as running text to be searched: a word parted at the end of a line is one word again, and an elided article is parted
 * from its noun by a sign that is not seen, or « l’hôpital » would not be found by its noun.
 */
export function runningText(text: string): string {
  return text.replace(partedWord, '$1').replace(/\n+/gu, ' ').replace(elision, '$1\u200b');
}
