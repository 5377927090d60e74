/** Why a host cannot start: each is one sentence for the user (src-main/text) and a non-zero exit. */
export type StartProblem =
  | { readonly why: 'unknown-argument'; readonly argument: string }
  | { readonly why: 'missing-value'; readonly argument: string }
  | { readonly why: 'bad-port'; readonly value: string }
  | { readonly why: 'folder-unwritable'; readonly folder: string; readonly detail: string }
  | { readonly why: 'port-remembered'; readonly folder: string; readonly port: number }
  | { readonly why: 'port-unreadable'; readonly file: string; readonly detail: string }
  | { readonly why: 'port-taken'; readonly port: number }
  | { readonly why: 'no-home' }
  | { readonly why: 'already-running'; readonly folder: string; readonly pid: number }
  | { readonly why: 'vault-unreadable'; readonly folder: string; readonly detail: string }
  | { readonly why: 'not-built'; readonly folder: string };

export type Started<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: StartProblem };

export function started<Value>(value: Value): Started<Value> {
  return { ok: true, value };
}

export function cannotStart(problem: StartProblem): { readonly ok: false; readonly problem: StartProblem } {
  return { ok: false, problem };
}
