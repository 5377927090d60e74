import type { Result } from '../../../core/result';
import { markSame } from '../../../data/actions/mark-same';
import type { Catalogue } from '../../../data/catalogue';
import type { ActionFailure } from '../../../data/failures';

export type JoinMenInput = {
  readonly first: string;
  readonly second: string;
  readonly reason: string;
  /** The value shown of a property, where the person chose otherwise than the rule. */
  readonly choices: { readonly [property: string]: string };
};

/** Says that two men are one. */
export function joinMen(catalogue: Catalogue, { first, second, reason }: JoinMenInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return markSame(catalogue, { first, second, reason });
}
