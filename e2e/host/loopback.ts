import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './folders';

export type RunningHost = {
  readonly address: string;
  end(signal: NodeJS.Signals): Promise<void>;
  /** The host does nothing until the work is done. */
  holdUp(work: () => Promise<void>): Promise<void>;
};
type EndedHost = { readonly code: number | null; readonly said: string };

/** How long the host may take to say its address or to end, in milliseconds: what ends a hang, not a start on a busy machine. */
const patience = 20_000;

/** Starts the built loopback host and waits until it has printed its address. */
export async function startHost(args: readonly string[]): Promise<RunningHost> {
  const { child, said } = launch(args);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The host has not said its address:\n${said()}`)), patience);
    const look = () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said());
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The host has ended with ${code}:\n${said()}`));
    });
  });
  return {
    address,
    end: async (signal) => {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
    },
    holdUp: async (work) => {
      child.kill('SIGSTOP');
      try {
        await work();
      } finally {
        child.kill('SIGCONT');
      }
    },
  };
}

/** Runs the host to its end: for launches that must be refused. One that is not refused is killed, with code null. */
export async function runHostToItsEnd(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<EndedHost> {
  const { child, said } = launch(args, environment);
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return { code, said: said() };
}

function launch(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): { readonly child: ChildProcess; said(): string } {
  const child = spawn(process.execPath, [join(projectRoot, 'out', 'main', 'loopback.js'), ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      output += part.toString('utf8');
    });
  }
  return { child, said: () => output };
}
