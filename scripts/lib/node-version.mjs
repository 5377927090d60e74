// This file must be readable by a Node that is far too old, so that it can say so: ES2015 only, no imports.

/** The oldest Node that the program runs on, as in package.json's `engines`. */
export const oldestNode = '20.19';

/**
 * @param {string} version as `process.versions.node` gives it, such as `20.19.0`
 * @returns {boolean}
 */
export function nodeIsTooOld(version) {
  const wanted = numbersOf(oldestNode);
  const found = numbersOf(version);
  return found.major === wanted.major ? found.minor < wanted.minor : found.major < wanted.major;
}

/** @param {string} version */
function numbersOf(version) {
  const parts = version.split('.');
  return { major: Number(parts[0]), minor: Number(parts[1]) };
}

/**
 * @param {string} version
 * @returns {string}
 */
export function tooOldSentence(version) {
  return (
    'Node ' +
    version +
    ' est trop ancien\u00a0: Matricule demande Node ' +
    oldestNode +
    ' ou plus récent (https://nodejs.org).' +
    ' / Node ' +
    version +
    ' is too old: Matricule needs Node ' +
    oldestNode +
    ' or newer (https://nodejs.org).'
  );
}
