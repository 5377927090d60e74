import type { Result } from '../../core/result';

/** The value of a result that a test expects to be good. */
export function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
