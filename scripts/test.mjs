import { begin } from './lib/begin.mjs';

begin(() => import('./lib/test-program.mjs').then((program) => program.testProgram(process.argv.slice(2))));
