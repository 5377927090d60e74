import { propertyOf } from '../properties';
import { knownSite } from '../provenance/sites';
import type { SampleDescription, SampleSoldier } from './schema';

/**
 * What in the description points nowhere or outside: unknown files, pages, documents, men, sites and properties, values of
 * another type than their property, rectangles that leave the page. Empty when the description holds together. For us and our tests:
 * a user never sees more than "the sample is damaged".
 */
export function brokenReferences(description: SampleDescription): readonly string[] {
  const files = new Map(description.files.map((file) => [file.name, file.pages.length]));
  const documents = new Map(description.documents.map((document) => [document.key, document.pages.length]));
  const soldiers = new Set(description.soldiers.map(({ key }) => key));
  const missingSoldiers = (keys: readonly string[], where: string) => keys.filter((key) => !soldiers.has(key)).map((key) => `${where}: no soldier ${key}`);
  return [
    ...description.documents.flatMap(({ key, fields, pages }) => [
      ...pages.filter(({ file, page }) => page >= (files.get(file) ?? 0)).map(({ file, page }) => `${key}: no page ${page} in ${file}`),
      ...(fields.site === undefined || knownSite(fields.site) !== undefined ? [] : [`${key}: no site ${fields.site}`]),
    ]),
    ...description.soldiers.flatMap((soldier) => brokenOf(soldier, documents, missingSoldiers)),
    ...description.marks.flatMap(({ between }) => missingSoldiers(between, 'mark')),
    ...description.lists.flatMap(({ name, members }) => missingSoldiers(members, name)),
  ];
}

function brokenOf(
  soldier: SampleSoldier,
  documents: ReadonlyMap<string, number>,
  missingSoldiers: (keys: readonly string[], where: string) => readonly string[],
): readonly string[] {
  const pagesOf = (document: string) => documents.get(document) ?? 0;
  return [
    ...soldier.assertions.flatMap(({ property, value, citation, written }) => {
      const where = `${soldier.key}, ${property} "${written.text}"`;
      const region = citation?.region;
      const outside =
        region !== undefined && (region.x + region.width > 1.0001 || region.y + region.height > 1.0001 || region.width <= 0 || region.height <= 0);
      return [
        ...(propertyOf(property)?.valueType === value.type ? [] : [`${where}: not a value of this property`]),
        ...(citation === undefined || citation.page < pagesOf(citation.document) ? [] : [`${where}: no page ${citation.page} in ${citation.document}`]),
        ...(outside ? [`${where}: rectangle outside the page`] : []),
        ...(value.type === 'relation' && value.soldier !== undefined ? missingSoldiers([value.soldier], where) : []),
        ...(value.type === 'burial' && knownSite(value.cemetery)?.type !== 'cemetery' ? [`${where}: no cemetery ${value.cemetery}`] : []),
      ];
    }),
    ...soldier.choices
      .filter(({ property, assertion }) => soldier.assertions[assertion]?.property !== property)
      .map(({ property }) => `${soldier.key}: choice of ${property}`),
    ...soldier.attachments
      .filter(({ document, pages }) => pagesOf(document) === 0 || (pages ?? []).some((page) => page >= pagesOf(document)))
      .map(({ document }) => `${soldier.key}: attachment of ${document}`),
  ];
}
