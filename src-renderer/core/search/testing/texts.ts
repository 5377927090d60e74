import type { ManTexts, SearchText } from '../man-texts';

/** A man with one name form and whatever else, for tests. */
export function manCalled(id: string, name: string, ...others: readonly (readonly [SearchText['field'], string])[]): ManTexts {
  return { id, texts: [{ field: 'name', written: name, also: [] }, ...others.map(([field, written]): SearchText => ({ field, written, also: [] }))] };
}
