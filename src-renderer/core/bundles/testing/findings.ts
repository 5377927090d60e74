/** What a bag's judge finds. Errors make it invalid; warnings say what another system may stumble over. */
const bagErrors = [
  'no-declaration',
  'bad-declaration',
  'unknown-version',
  'unreadable-encoding',
  'no-payload-manifest',
  'unreadable-line',
  'unknown-algorithm',
  'path-outside',
  'listed-twice',
  'missing',
  'different',
  'not-in-manifest',
  'wrong-oxum',
] as const;
type BagError = (typeof bagErrors)[number];

const bagWarnings = ['old-version', 'listed-twice-alike', 'marked-path', 'leading-dot', 'names-collide', 'system-file', 'unreadable-metadata'] as const;
type BagWarning = (typeof bagWarnings)[number];

/** `path` is the file of the bag that is spoken of, or the tag file and line. */
export type BagFinding =
  | { readonly severity: 'error'; readonly what: BagError; readonly path: string }
  | { readonly severity: 'warning'; readonly what: BagWarning; readonly path: string };

export type Findings = {
  readonly all: readonly BagFinding[];
  error(what: BagError, path: string): void;
  warning(what: BagWarning, path: string): void;
};

export function createFindings(): Findings {
  const all: BagFinding[] = [];
  return {
    all,
    error: (what, path) => void all.push({ severity: 'error', what, path }),
    warning: (what, path) => void all.push({ severity: 'warning', what, path }),
  };
}
