import { menOf } from '../../changes/men';
import { message } from '../../message';
import { claimOf } from '../claims';
import type { Evidence } from '../evidence';
import { type Noticed, type Rule, writtenOf } from './finding';

/**
 * What only one man can have, claimed for two: one number in one camp, one grave that is neither an ossuary nor collective
 * (domain.md §4). Said on both men; settled by a note that knew both values, or by a mark: "the same man" joins them, "two
 * different men" keeps the reason for ever.
 */
export const sharedClaims: Rule = ({ values, evidence }) =>
  (['camp-number', 'burial'] as const).flatMap((property): readonly Noticed[] => {
    const found = values
      .filter((value) => value.property === property)
      .flatMap((own) =>
        (evidence.sharing ?? [])
          .filter(({ claim }) => claim === claimOf(own.value))
          .flatMap((shared) =>
            shared.values.filter((value) => value.property === property && claimOf(value.value) === shared.claim).map((value) => ({ own, shared, value })),
          ),
      );
    if (found.length === 0) return [];
    const assertions = [...new Set(found.map(({ own }) => own.id))];
    const men = [...new Set(found.map(({ shared }) => shared.man))].sort();
    const others = men.map((man) => {
      const his = found.filter(({ shared }) => shared.man === man).map(({ value }) => value);
      return { man, assertions: [...new Set(his.map(({ assertion }) => assertion))], settled: isKeptApart(evidence, man) };
    });
    const apart = new Set(others.filter(({ settled }) => settled).map(({ man }) => man));
    const words = { values: writtenOf([found.map(({ own }) => own)], assertions), count: men.length };
    const kind = property === 'burial' ? 'shared-grave' : 'shared-number';
    const said = (part: string) => message(`evidence.${kind}.${part}`, words);
    const groups = found.filter(({ shared }) => !apart.has(shared.man)).map(({ own, value }) => [own.id, value.assertion]);
    return [{ kind, weight: 'conflict', property, assertions, others, groups, what: said('what'), why: said('why'), settle: said('settle') }];
  });

/** Whether somebody said, with a reason, that the man is not this one. */
export function isKeptApart({ marks, soldier }: Evidence, other: string): boolean {
  const { manOf } = menOf(marks);
  const [man, root] = [manOf(soldier.id), manOf(other)];
  return marks.some(({ kind, between, reason, withdrawn }) => {
    if (kind !== 'distinct' || withdrawn !== undefined || reason.trim() === '') return false;
    const roots = between.map(manOf);
    return roots.includes(man) && roots.includes(root);
  });
}
