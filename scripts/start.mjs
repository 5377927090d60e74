import { begin } from './lib/begin.mjs';

begin(() => import('./lib/start-program.mjs').then((program) => program.startProgram(process.argv.slice(2))));
