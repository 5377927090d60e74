import type { Failure, Outcome } from '../../../src-main/contract/results';

/** The vault said no, or did not answer at all. */
export type VaultFailure = Failure | { readonly why: 'no-answer'; readonly detail: string };
export type VaultAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: VaultFailure };

/** A question to the vault whose loss (a host that went away) is a value like any other failure. */
export async function reach<Value>(ask: () => Promise<Outcome<Value>>): Promise<VaultAnswer<Value>> {
  try {
    return await ask();
  } catch (error) {
    return { ok: false, failure: { why: 'no-answer', detail: String(error) } };
  }
}
