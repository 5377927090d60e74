import type { PdfPage } from './page-tree';
import type { PdfFile } from './pdf-file';
import type { ObjectAt } from './read-object';
import { isDictionary, isReference, nameOf, type PdfDictionary, type PdfValue } from './values';

/** What of a page says how it looks. */
const drawn = ['Resources', 'Contents', 'Annots', 'Group'];
/** What of an annotation leads away from it: to its page, its form, what it jumps to or does. */
const leadsAway = new Set(['Parent', 'P', 'Dest', 'A', 'AA', 'PA', 'Popup', 'IRT', 'Kids', 'StructParent']);
/** A page that needs more objects than this was made to. */
const mostObjects = 20_000;

/** The objects a page is drawn from, by number; undefined when there are too many. Other pages and what leads to them are left out. */
export async function objectsOfPage(file: PdfFile, page: PdfPage): Promise<ReadonlyMap<number, ObjectAt> | undefined> {
  const found = new Map<number, ObjectAt>();
  const root = await file.dictionary(file.trailer.entries.get('Root'));
  const waiting: PdfValue[] = [root?.entries.get('OCProperties') ?? null];
  for (const name of drawn) waiting.push(page.dictionary.entries.get(name) ?? null);
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isReference(value)) {
      if (found.has(value.object)) continue;
      const object = await file.object(value.object);
      if (object === undefined || isPageNode(object.value)) continue;
      const kept = isDictionary(object.value) && isAnnotation(object.value) ? { ...object, value: withoutWays(object.value) } : object;
      found.set(value.object, kept);
      if (found.size > mostObjects) return undefined;
      waiting.push(kept.value);
    } else if (typeof value === 'object' && value !== null) {
      if (value.kind === 'array') waiting.push(...value.items.slice(0, mostObjects));
      else if (value.kind === 'dictionary') waiting.push(...value.entries.values());
    }
  }
  return found;
}

function isPageNode(value: PdfValue): boolean {
  const type = isDictionary(value) ? nameOf(value.entries.get('Type')) : undefined;
  return type === 'Page' || type === 'Pages' || type === 'Catalog';
}

function isAnnotation({ entries }: PdfDictionary): boolean {
  return nameOf(entries.get('Type')) === 'Annot' || (entries.has('Rect') && entries.has('Subtype'));
}

function withoutWays({ entries }: PdfDictionary): PdfDictionary {
  return { kind: 'dictionary', entries: new Map([...entries].filter(([name]) => !leadsAway.has(name))) };
}
