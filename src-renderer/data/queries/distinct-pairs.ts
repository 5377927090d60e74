import { menOf } from '../../core/changes/men';
import type { Catalogue } from '../catalogue';
import { marksAround } from '../men/marks-around';

/** Which of these men were said to be two, by any of their records: `first,second`, the smaller id first. */
export async function distinctPairs({ database }: Catalogue, men: readonly string[]): Promise<ReadonlySet<string>> {
  const marks = await marksAround(database, men);
  const { manOf } = menOf(marks);
  const distinct = marks.filter(({ kind, withdrawn }) => kind === 'distinct' && withdrawn === undefined);
  return new Set(distinct.map(({ between }) => between.map(manOf).sort().join()));
}
