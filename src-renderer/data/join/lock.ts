import type { Locks } from '../open';

/** Holds a catalogue for this window until the answer is called; null when another window has it. */
export async function holdCatalogue(locks: Locks | undefined, catalogue: string): Promise<(() => void) | null> {
  if (locks === undefined) return () => undefined;
  return new Promise((resolve, reject) => {
    const held = locks.request(`matricule-${catalogue}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return Promise.resolve();
      }
      return new Promise<void>((release) => resolve(release));
    });
    held.catch(reject);
  });
}
