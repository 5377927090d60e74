import { afterProperties, burialProperties } from './properties/end';
import { identityProperties, kinProperties, originProperties, workProperties } from './properties/person';
import type { Property, PropertyGroup } from './properties/property';
import { armyProperties, captureProperties, legionProperties, recognitionProperties, resistanceProperties } from './properties/war';

/** Every property of domain.md §2, by group and then in form order. Labels stand in text/: `properties.<slug>`. */
export const properties: readonly Property[] = [
  ...identityProperties,
  ...originProperties,
  ...armyProperties,
  ...captureProperties,
  ...legionProperties,
  ...resistanceProperties,
  ...recognitionProperties,
  ...burialProperties,
  ...afterProperties,
  ...kinProperties,
  ...workProperties,
];

const bySlug: ReadonlyMap<string, Property> = new Map(properties.map((property) => [property.slug, property]));

/** The entry of a slug; undefined for a property of a later version, whose values are kept and shown as not understood. */
export function propertyOf(slug: string): Property | undefined {
  return bySlug.get(slug);
}

/** Whether the write function must refuse it. A slug that is not known is not sealed: its values only ever arrive from elsewhere. */
export function isSealed(slug: string): boolean {
  return bySlug.get(slug)?.sealed ?? false;
}

export function propertiesOfGroup(group: PropertyGroup): readonly Property[] {
  return properties.filter((property) => property.group === group);
}
