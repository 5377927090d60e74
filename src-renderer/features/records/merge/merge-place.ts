import type { Place } from '../../../panels/shell/place';

const merge = 'merge';

/** Which other man a place sets beside the one it names: '' while he is still looked for, undefined when it is no merge. */
export function mergedWith({ panel, soldier }: Place): string | undefined {
  if (soldier === undefined || panel === undefined) return undefined;
  if (panel === merge) return '';
  return panel.startsWith(`${merge}:`) ? panel.slice(merge.length + 1) : undefined;
}

/** The panel's name in a place; without a man, the one who is to be found. */
export function mergePanel(other?: string): string {
  return other === undefined ? merge : `${merge}:${other}`;
}
