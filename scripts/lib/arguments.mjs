import { resolve } from 'node:path';

/** @typedef {{ readonly help: boolean, readonly browser: boolean, readonly open: boolean, readonly forHost: readonly string[] }} StartArguments */

/** Options that take a value, and those that stand alone; the host reads the same ones (src-main/host/arguments.ts). */
const withValue = ['--data', '--port'];
const alone = ['--no-open', '--browser', '--help'];

export const usage = [
  'npm start -- [options]',
  '  --data DIR    dossier des données / data folder (~/Matricule)',
  '  --port N      port, pour un dossier neuf seulement / port, for a new folder only',
  '  --no-open     n’ouvre rien, écrit l’adresse / opens nothing, prints the address',
  '  --browser     sans Electron / without Electron',
].join('\n');

/**
 * Reads what `npm start -- …` was given. A data folder is made absolute from where the user stands: npm itself goes to the project's folder.
 * @param {readonly string[]} args
 * @param {string} workingFolder
 * @returns {StartArguments | { readonly unknown: string } | { readonly empty: string }}
 */
export function readStartArguments(args, workingFolder) {
  const words = args.flatMap((word) =>
    word.startsWith('--') && word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  /** @type {string[]} */
  const forHost = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (alone.includes(word)) {
      if (word !== '--help') forHost.push(word);
    } else if (withValue.includes(word)) {
      at += 1;
      const value = words[at];
      if (value === undefined || value === '' || value.startsWith('--')) return { empty: word };
      forHost.push(word, word === '--data' ? resolve(workingFolder, value) : value);
    } else return { unknown: word };
  }
  return { help: words.includes('--help'), browser: words.includes('--browser'), open: !words.includes('--no-open'), forHost };
}
