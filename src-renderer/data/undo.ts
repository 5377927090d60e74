/** A batch that can be undone or redone. */
export type UndoableBatch = {
  readonly id: string;
  /** A slug such as `import-scan`; its words are in text/. */
  readonly label: string;
  readonly wall: string;
  readonly changes: number;
  /** A crash cut it short: fewer changes are here than it was to have. */
  readonly cutShort: boolean;
  /** Later work, not in this batch, that speaks of what the batch made or replaces what it wrote. */
  readonly later: readonly WorkAfter[];
};

export type WorkAfter = {
  readonly change: string;
  readonly kind: string;
  readonly entity: string;
  readonly agent: string;
  readonly wall: string;
};
