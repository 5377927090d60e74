import type { PreviewObstacle } from '../core/model/scan';

/** `unreadable`: the bytes could not be fetched this time, which says nothing about the file. */
export type PageProblemReason = PreviewObstacle | 'unreadable';

/** Why a page cannot be had; what a page reader's promises are rejected with. */
export class PageProblem extends Error {
  readonly reason: PageProblemReason;
  constructor(reason: PageProblemReason) {
    super(`the page cannot be shown: ${reason}`);
    this.name = 'PageProblem';
    this.reason = reason;
  }
}
