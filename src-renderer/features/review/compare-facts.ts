import { valuesAgree } from '../../core/evidence/agreement';
import { valuesExclude } from '../../core/evidence/conflicts';
import type { Assertion } from '../../core/model/assertion';
import { properties } from '../../core/properties';

/** All live values of one property, those of the document under review first. */
export type Fact = { readonly property: string; readonly values: readonly Assertion[] };

type ComparedFacts = {
  /** Two sources say the same. */
  readonly agreeing: readonly Fact[];
  /** Two values cannot both be true of one man. */
  readonly disagreeing: readonly Fact[];
  /** Said once, or in ways that neither agree nor exclude each other. */
  readonly alone: readonly Fact[];
};

const order = new Map(properties.map(({ slug }, index) => [slug, index]));

/**
 * The facts of a man, names aside, by whether his sources agree on them (domain.md §4, the review's row). With a document,
 * agreement and disagreement are between it and the others, and what it does not speak of stands last among the rest.
 */
export function compareFacts(assertions: readonly Assertion[], document?: string): ComparedFacts {
  const live = assertions
    .filter(({ withdrawn, property }) => withdrawn === undefined && property !== 'name')
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || (a.id < b.id ? -1 : 1));
  const slugs = [...new Set(live.map(({ property }) => property))].sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  const facts = slugs.map(
    (property): Fact => ({
      property,
      values: documentFirst(
        live.filter((one) => one.property === property),
        document,
      ),
    }),
  );
  const disagreeing = facts.filter((fact) => pairs(fact, document).some(([a, b]) => valuesExclude(fact.property, a.value, b.value)));
  const agreeing = facts.filter(
    (fact) => !disagreeing.includes(fact) && pairs(fact, document).some(([a, b]) => areTwoSources(a, b) && valuesAgree(a.value, b.value)),
  );
  const rest = facts.filter((fact) => !disagreeing.includes(fact) && !agreeing.includes(fact));
  const spoken = (fact: Fact) => fact.values.some(({ citation }) => citation?.document === document);
  return { agreeing, disagreeing, alone: document === undefined ? rest : [...rest.filter(spoken), ...rest.filter((fact) => !spoken(fact))] };
}

function documentFirst(values: readonly Assertion[], document: string | undefined): readonly Assertion[] {
  const own = values.filter(({ citation }) => document !== undefined && citation?.document === document);
  return [...own, ...values.filter((value) => !own.includes(value))];
}

function pairs({ values }: Fact, document: string | undefined): readonly (readonly [Assertion, Assertion])[] {
  const all = values.flatMap((a, index) => values.slice(index + 1).map((b) => [a, b] as const));
  return document === undefined ? all : all.filter(([a, b]) => a.citation?.document === document || b.citation?.document === document);
}

function areTwoSources(a: Assertion, b: Assertion): boolean {
  return a.citation !== undefined && b.citation !== undefined && a.citation.document !== b.citation.document;
}
