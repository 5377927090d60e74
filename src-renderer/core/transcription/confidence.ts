import { numberIn, type XmlElement } from './xml/element';

/** How sure a file says its reader was, from 0 to 1; some write it of a hundred. Undefined where it says nothing that can be meant so. */
export function confidenceIn(element: XmlElement, name: string): number | undefined {
  const said = numberIn(element, name);
  if (said === undefined || said < 0 || said > 100) return undefined;
  return said > 1 ? said / 100 : said;
}

/** Undefined of none. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
