// Written for any Node that knows modules: what follows the check may use everything of the Node that package.json asks for.
import { nodeIsTooOld, tooOldSentence } from './node-version.mjs';

/**
 * Runs a program of ours and ends with its code: 1 on a Node that is too old, which is said, and 70 (EX_SOFTWARE) when it throws.
 * @param {() => Promise<number>} program
 */
export function begin(program) {
  if (nodeIsTooOld(process.versions.node)) {
    console.error(tooOldSentence(process.versions.node));
    process.exit(1);
  }
  program().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error);
      process.exitCode = 70;
    },
  );
}
