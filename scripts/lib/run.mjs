import { spawn } from 'node:child_process';

/** @typedef {{ readonly code: number, readonly output: string, readonly timedOut: boolean, readonly milliseconds: number }} Ran */
/** @typedef {{ readonly cwd: string, readonly environment?: NodeJS.ProcessEnv, readonly show?: boolean, readonly limit?: number }} RunOptions */

/**
 * Ends a process and what it started. On Windows a group cannot be signalled, so `taskkill` walks the tree.
 * @param {number} id
 * @param {NodeJS.Signals} [signal]
 */
export function endTree(id, signal = 'SIGTERM') {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(id), '/t', '/f'], { stdio: 'ignore' }).on('error', () => undefined);
    return;
  }
  try {
    process.kill(-id, signal);
  } catch {
    // It has ended by itself.
  }
}

/**
 * Runs a command to its end without a standard input. `show` passes its output on as it comes; `limit` is in milliseconds,
 * after which it is killed with all it started. A command that cannot be started ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<Ran>}
 */
export function run(command, args, options) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.environment ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let output = '';
    let timedOut = false;
    /** @param {NodeJS.WriteStream} stream @returns {(part: Buffer) => void} */
    const take = (stream) => (part) => {
      output += part.toString('utf8');
      if (options.show === true) stream.write(part);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    // The child has a group of its own, so Ctrl C does not reach it by itself.
    const interrupted = () => {
      if (child.pid !== undefined) endTree(child.pid, 'SIGKILL');
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const timer =
      options.limit === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            if (child.pid !== undefined) endTree(child.pid, 'SIGKILL');
          }, options.limit);
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ code, output, timedOut, milliseconds: Date.now() - began });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
