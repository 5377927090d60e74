/** A plain ASCII file name with one of these endings, else the first of them: what the page suggests is never a path. */
export function plainFileName(suggested: string, endings: readonly [string, ...string[]]): string {
  const ending = endings.find((known) => suggested.toLowerCase().endsWith(`.${known}`));
  const base = suggested
    .slice(0, ending === undefined ? suggested.length : -ending.length - 1)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 100);
  return `${base === '' ? 'matricule' : base}.${ending ?? endings[0]}`;
}
