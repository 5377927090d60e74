/**
 * A missing or malformed message is our own mistake: in tests it fails at once, at run time the French text or, failing
 * that, the key stands on screen and the program goes on.
 */
export function reportTextProblem(problem: { readonly message: string }): void {
  if (import.meta.env.MODE === 'test') throw new Error(problem.message);
}
