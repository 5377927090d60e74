import type { Catalogue } from '../catalogue';
import type { QueueEntry } from '../queries/review-queue';
import { watchReview } from '../queries/watch-review';

/** Everything that waits for review now, read as the review reads it. */
export async function wholeReview(catalogue: Catalogue): Promise<readonly QueueEntry[]> {
  const list = watchReview(catalogue);
  await new Promise<void>((done) => {
    const look = () => (list.current()?.loaded === true ? done() : undefined);
    list.subscribe(look);
    look();
  });
  const entries = list.current()?.entries ?? [];
  list.stop();
  return entries;
}
