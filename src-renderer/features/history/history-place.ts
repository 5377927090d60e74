import type { Place } from '../../panels/shell/place';

/** What the drawer shows: a man's record, one of its properties or one of its values, else a document; undefined when it is closed. */
export type HistoryPlace = {
  readonly entity: string;
  readonly kind: 'soldier' | 'document';
  readonly property: string | undefined;
  /** Id of an assertion. */
  readonly value: string | undefined;
};

const panel = 'history';

/** `history`, `history:<property slug>` or `history:<property slug>:<assertion>`; a man comes before the document beside him. */
export function historyPlace({ panel: open, soldier, document }: Place): HistoryPlace | undefined {
  const [name, property = '', value = ''] = (open ?? '').split(':');
  if (name !== panel) return undefined;
  const known = (part: string) => (part === '' ? undefined : part);
  if (soldier !== undefined) return { entity: soldier, kind: 'soldier', property: known(property), value: known(value) };
  return document === undefined ? undefined : { entity: document, kind: 'document', property: undefined, value: undefined };
}

/** The panel's name in a place. */
export function historyPanel(property?: string, value?: string): string {
  return [panel, property, value].filter((part) => part !== undefined).join(':');
}
