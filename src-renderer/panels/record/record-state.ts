import { excludingIn, isChoiceOfValues } from '../../core/evidence/conflicts';
import type { Evidence } from '../../core/evidence/evidence';
import { findingsOf } from '../../core/evidence/findings';
import type { Finding } from '../../core/evidence/findings/finding';
import { valuesOfWrongSources } from '../../core/evidence/standing';
import type { Assertion } from '../../core/model/assertion';
import { propertiesOfGroup, propertyOf } from '../../core/properties';
import type { Property, PropertyGroup } from '../../core/properties/property';
import { propertyGroups } from '../../core/properties/property';
import { liveOf, shownAssertions } from '../../core/summary/shown';
import type { SoldierRecord } from '../../data/queries/soldier-record';
import type { AssertionRow } from '../../data/rows';

/** One property as the record shows it: all its values that stand, the shown ones first. */
export type ShownProperty = {
  readonly slug: string;
  /** Undefined: a property of a later version, kept and shown as not understood. */
  readonly property: Property | undefined;
  readonly values: readonly AssertionRow[];
  /** Ids of those the record shows, by choice or by the rule of core/summary. */
  readonly shown: readonly string[];
  /** Whether a person chose them. */
  readonly chosen: boolean;
  /** Ids of the values that exclude each other, open or settled; empty when they agree. */
  readonly excluding: readonly string[];
  readonly conflict: 'none' | 'open' | 'settled';
  /** Two choices made apart stand against each other. */
  readonly concurrentChoice: boolean;
  /** The reason given with the choice. */
  readonly reason: string;
  /** What the rules notice here besides values that exclude each other, open or settled. */
  readonly findings: readonly Finding[];
};

export type ShownGroup = { readonly group: PropertyGroup | 'unknown'; readonly properties: readonly ShownProperty[]; readonly addable: readonly Property[] };

/**
 * The record by groups, in form order; a group without values is there for what can be added to it. Sealed properties are
 * offered nowhere. Until the whole evidence is read, the record's own rows say what they can.
 */
export function groupsOf(record: SoldierRecord, evidence: Evidence = ownEvidence(record)): readonly ShownGroup[] {
  const findings = findingsOf(evidence);
  const wrong = valuesOfWrongSources(evidence);
  const shown = (slug: string): ShownProperty => {
    const rows = record.assertions.get(slug) ?? [];
    const values = liveOf(slug, rows, wrong) as readonly AssertionRow[];
    const shownIds = shownAssertions(slug, rows, record.soldier.chosen, wrong).map(({ id }) => id);
    const here = findings.filter(({ property }) => property === slug);
    const choices = here.filter(isChoiceOfValues);
    return {
      slug,
      property: propertyOf(slug),
      values: [...values].sort((left, right) => position(shownIds, left) - position(shownIds, right)),
      shown: shownIds,
      chosen: (record.soldier.chosen[slug] ?? []).some((id) => values.some((value) => value.id === id)),
      excluding: excludingIn(slug, here),
      conflict: choices.length === 0 ? 'none' : choices.every(({ settled }) => settled) ? 'settled' : 'open',
      concurrentChoice: (record.soldier.heads[`chosen:${slug}`]?.length ?? 0) > 1,
      reason: record.soldier.choiceReasons?.[slug]?.reason ?? '',
      findings: here,
    };
  };
  const known = propertyGroups.map((group): ShownGroup => {
    const entries = propertiesOfGroup(group);
    return {
      group,
      properties: entries.filter(({ slug }) => record.assertions.has(slug)).map(({ slug }) => shown(slug)),
      addable: entries.filter(({ sealed }) => !sealed),
    };
  });
  const strange = [...record.assertions.keys()].filter((slug) => propertyOf(slug) === undefined).sort();
  return strange.length === 0 ? known : [...known, { group: 'unknown', properties: strange.map(shown), addable: [] }];
}

function ownEvidence({ soldier, assertions, attachments, documents, marks, notes, agents }: SoldierRecord): Evidence {
  return { soldier, assertions: [...assertions.values()].flat(), attachments, documents: [...documents.values()], marks, notes, agents };
}

function position(shown: readonly string[], value: Assertion): number {
  const found = shown.indexOf(value.id);
  return found < 0 ? shown.length : found;
}
