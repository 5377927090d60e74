import { spawn } from 'node:child_process';

/** How a host ended; `interrupted` when the user asked for it (Ctrl C, a closed terminal). @typedef {{ readonly code: number, readonly milliseconds: number, readonly interrupted: boolean }} HostEnd */

/** An Electron that fails within this long, in milliseconds, cannot run here (AppArmor, a container): design.md §2. */
const early = 5_000;

/**
 * Runs a host in the foreground and passes the signals on that would end it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ readonly cwd: string, readonly environment?: NodeJS.ProcessEnv }} options
 * @returns {Promise<HostEnd>}
 */
export function runHost(command, args, options) {
  const began = Date.now();
  let interrupted = false;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd, env: options.environment ?? process.env, stdio: ['ignore', 'inherit', 'inherit'] });
    const passOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']).map((signal) => {
      const listener = () => {
        interrupted = true;
        child.kill(signal);
      };
      process.on(signal, listener);
      return () => process.off(signal, listener);
    });
    /** @param {number} code */
    const end = (code) => {
      for (const stop of passOn) stop();
      resolve({ code, milliseconds: Date.now() - began, interrupted });
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}

/**
 * True when Electron has not run at all. A window that was closed at once, or a second launch that woke the first, ends with code 0;
 * a user who presses Ctrl C wants no other window.
 * @param {HostEnd} ended
 */
export function couldNotRun(ended) {
  return ended.code !== 0 && ended.milliseconds < early && !ended.interrupted;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 */
export function hasDisplay(platform, environment) {
  return platform !== 'linux' || [environment.DISPLAY, environment.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}
