import type { Place } from '../../panels/shell/place';

/** What the drawer shows: a man's record or one of its properties, else a document; undefined when it is closed. */
export type HistoryPlace = { readonly entity: string; readonly kind: 'soldier' | 'document'; readonly property: string | undefined };

const panel = 'history';

/** `history`, or `history:<property slug>` for one value; a man comes before the document beside him. */
export function historyPlace({ panel: open, soldier, document }: Place): HistoryPlace | undefined {
  if (open === undefined || (open !== panel && !open.startsWith(`${panel}:`))) return undefined;
  const property = open.slice(panel.length + 1);
  if (soldier !== undefined) return { entity: soldier, kind: 'soldier', property: property === '' ? undefined : property };
  return document === undefined ? undefined : { entity: document, kind: 'document', property: undefined };
}

/** The panel's name in a place. */
export function historyPanel(property?: string): string {
  return property === undefined ? panel : `${panel}:${property}`;
}
