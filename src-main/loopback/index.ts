import '../host/jitless';
import { join } from 'node:path';
import { homeFolder, readArguments } from '../host/arguments';
import type { StartProblem } from '../host/problems';
import { productVersion } from '../host/version';
import { languageOf, textIn } from '../text/language';
import { openVault } from '../vault/vault';
import { thisMachine } from './browsers';
import { realClock } from './last-window';
import { startLoopback } from './start';

const text = textIn(languageOf(process.env));
const line = (stream: NodeJS.WriteStream) => (said: string) => void stream.write(`${said}\n`);
const report = (error: unknown) => line(process.stderr)(error instanceof Error ? (error.stack ?? error.message) : String(error));

// A terminal that was closed takes no more lines: that must not keep the end from being orderly.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

async function run(): Promise<number> {
  const options = readArguments(process.argv.slice(2), homeFolder(), process.cwd());
  if (!options.ok) return fail(options.problem);
  const loopback = await startLoopback({
    ...options.value,
    pages: join(import.meta.dirname, '../renderer'),
    version: productVersion(import.meta.dirname),
    text,
    machine: thisMachine(),
    clock: realClock,
    openVault: (root) => openVault({ root, now: () => new Date(), bundleWorker: new URL('./bundle-writer.js', import.meta.url) }),
    say: { address: line(process.stdout), note: line(process.stderr) },
    report,
  });
  if (!loopback.ok) return fail(loopback.problem);
  if (loopback.value === null) return 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, loopback.value.end);
  await loopback.value.ended;
  return 0;
}

function fail(problem: StartProblem): number {
  line(process.stderr)(text.problem(problem));
  return 1;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    report(error);
    process.exit(70);
  },
);
