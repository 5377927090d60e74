import type { Assertion } from '../model/assertion';
import { knownSites } from '../provenance/sites';
import type { Evidence } from './evidence';
import { burials } from './findings/burials';
import { chronology, noticeThenSeen } from './findings/chronology';
import { documentBeforeEvent, documentDates } from './findings/document-dates';
import { excludingValues } from './findings/exclusions';
import { explained } from './findings/explained';
import type { Facts, Finding, Rule } from './findings/finding';
import { burialElsewhere, recognition } from './findings/recognition';
import { sameAndDistinct } from './findings/same-and-distinct';
import { sharedClaims } from './findings/shared';
import { wrongWar } from './findings/wars';
import { isSettled } from './settlement';
import { countingValues } from './standing';

const rules: readonly Rule[] = [
  sameAndDistinct,
  excludingValues,
  burials,
  wrongWar,
  chronology,
  sharedClaims,
  noticeThenSeen,
  recognition,
  burialElsewhere,
  documentDates,
  documentBeforeEvent,
  explained,
];

/**
 * Everything the rules notice about one man: conflicts, questions, and what looks like a contradiction and is none, each
 * explained and with whether it was settled (domain.md §4). The same rows in any order give the same findings.
 */
export function findingsOf(evidence: Evidence): readonly Finding[] {
  const known = found.get(evidence);
  if (known !== undefined) return known;
  const findings = look(evidence);
  found.set(evidence, findings);
  return findings;
}

// Status, conditions and candidates ask for the same man within one summary, of which 100,000 are made when all are rebuilt.
const found = new WeakMap<Evidence, readonly Finding[]>();

function look(evidence: Evidence): readonly Finding[] {
  const values = countingValues(evidence);
  if (values.length === 0 && evidence.documents.length === 0 && evidence.marks.length === 0) return [];
  const byId = new Map(evidence.assertions.map((value) => [value.id, value]));
  const settlements = { notes: evidence.notes, choiceReasons: evidence.soldier.choiceReasons };
  const facts = factsOf(values, evidence);
  return rules
    .flatMap((rule) => rule(facts))
    .map((noticed) => ({
      ...noticed,
      key: `${noticed.kind}/${noticed.property}`,
      settled: noticed.groups.every((group) => isSettled(group, byId, settlements)),
    }));
}

function factsOf(values: readonly Assertion[], evidence: Evidence): Facts {
  const byProperty = new Map<string, Assertion[]>();
  for (const value of values) {
    const group = byProperty.get(value.property);
    if (group === undefined) byProperty.set(value.property, [value]);
    else group.push(value);
  }
  const of = (property: string): readonly Assertion[] => byProperty.get(property) ?? [];
  const { chosen, choiceReasons } = evidence.soldier;
  return {
    values,
    of,
    heldOf: (property) => {
      const held = (choiceReasons?.[property]?.reason ?? '').trim() === '' ? [] : of(property).filter(({ id }) => chosen[property]?.includes(id) === true);
      const knew = choiceReasons?.[property]?.among;
      // A value that came after the choice was not turned down by it.
      const later = knew === undefined ? [] : of(property).filter(({ id }) => !knew.includes(id));
      return held.length === 0 ? of(property) : [...held, ...later];
    },
    documents: new Map(evidence.documents.map((document) => [document.id, document])),
    sites: new Map([...knownSites, ...(evidence.sites ?? [])].map((site) => [site.id, site])),
    evidence,
  };
}
