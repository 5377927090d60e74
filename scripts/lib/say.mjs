/**
 * One line for the user in French, then in English: before the program runs nobody has chosen a language yet.
 * @param {string} french
 * @param {string} english
 */
export function say(french, english) {
  console.error(`${french} / ${english}`);
}

/** A failure that the user can cause and cure: it is shown as its sentence alone, without a trace. */
export class Refusal extends Error {
  /**
   * @param {string} french
   * @param {string} english
   */
  constructor(french, english) {
    super(`${french} / ${english}`);
  }
}

/**
 * @param {unknown} error
 * @returns {string} a short technical word to stand in brackets after a sentence
 */
function wordFor(error) {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/**
 * Does what writes into the checkout; a checkout that cannot be written is said.
 * @param {string} root
 * @param {() => void} write
 * @throws {Refusal}
 */
export function writing(root, write) {
  try {
    write();
  } catch (error) {
    throw new Refusal(`Impossible d’écrire dans ${root} (${wordFor(error)}).`, `${root} cannot be written (${wordFor(error)}).`);
  }
}
