// Written for any Node that knows modules: what follows the check may use everything of the Node that package.json asks for.
import { nodeIsTooOld, tooOldSentence } from './lib/node-version.mjs';

if (nodeIsTooOld(process.versions.node)) {
  console.error(tooOldSentence(process.versions.node));
  process.exit(1);
} else {
  import('./lib/start-program.mjs')
    .then((program) => program.startProgram(process.argv.slice(2)))
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
