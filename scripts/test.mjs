// Written for any Node that knows modules, like start.mjs.
import { nodeIsTooOld, tooOldSentence } from './lib/node-version.mjs';

if (nodeIsTooOld(process.versions.node)) {
  console.error(tooOldSentence(process.versions.node));
  process.exit(1);
} else {
  import('./lib/test-program.mjs')
    .then((program) => program.testProgram(process.argv.slice(2)))
    .then(
      (code) => {
        process.exitCode = code;
      },
      (error) => {
        console.error(error);
        process.exitCode = 70;
      },
    );
}
