import { spawn } from 'node:child_process';

/** An Electron that fails within this long, in milliseconds, cannot run here (AppArmor, a container): design.md §2. */
const early = 5_000;

/**
 * Runs a host in the foreground and passes the signals on that would end it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ readonly cwd: string, readonly environment?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ readonly code: number, readonly milliseconds: number }>}
 */
export function runHost(command, args, options) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd, env: options.environment ?? process.env, stdio: ['ignore', 'inherit', 'inherit'] });
    const passOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']).map((signal) => {
      const listener = () => void child.kill(signal);
      process.on(signal, listener);
      return () => process.off(signal, listener);
    });
    /** @param {number} code */
    const end = (code) => {
      for (const stop of passOn) stop();
      resolve({ code, milliseconds: Date.now() - began });
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}

/**
 * True when Electron has not run at all. A window that was closed at once, or a second launch that woke the first, ends with code 0.
 * @param {{ readonly code: number, readonly milliseconds: number }} ended
 */
export function couldNotRun(ended) {
  return ended.code !== 0 && ended.milliseconds < early;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 */
export function hasDisplay(platform, environment) {
  return platform !== 'linux' || [environment.DISPLAY, environment.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}
