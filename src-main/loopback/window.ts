import { spawn } from 'node:child_process';
import type { ProcessText } from '../text/language';
import { type Browser, browserArguments, findBrowser, hasDisplay, type Machine } from './browsers';

/** Either a browser was started, or the sentence why none could be. */
type WindowOpened = { readonly opened: true; readonly notes: readonly string[] } | { readonly opened: false; readonly reason: string };

/** Opens the address in an app window of the browser found on the machine, with the data folder's own profile. */
export async function openWindow(address: string, profile: string, machine: Machine, text: ProcessText): Promise<WindowOpened> {
  if (!hasDisplay(machine)) return { opened: false, reason: text.noDisplay };
  const browser = await findBrowser(machine);
  if (browser === null) return { opened: false, reason: text.noBrowser };
  if (!(await starts(browser, browserArguments(address, profile, machine.isRoot)))) return { opened: false, reason: text.notOpened };
  return { opened: true, notes: [text.opened(browser.name), ...(machine.isRoot ? [text.withoutSandbox] : [])] };
}

/** The launcher may exit at once and leave the window to another process, so its end means nothing; only its start counts. */
function starts(browser: Browser, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(browser.path, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
