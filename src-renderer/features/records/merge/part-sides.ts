import type { Evidence } from '../../../core/evidence/evidence';
import { shortId } from '../../../panels/record/own-records';
import { nameShown } from './men-after';
import type { ManSide } from './sides';

export const bothSides = ['staying', 'leaving'] as const;

/** What the two men are called where something is given to one of them; of one name, they are told apart by their records. */
export function sideNames(men: readonly Evidence[], unnamed: string): { readonly [side in ManSide]: string } {
  const names = men.map((man) => nameShown(man) || unnamed);
  const nameOf = (index: number) => {
    const name = names[index] ?? unnamed;
    return names[0] === names[1] ? `${name} (${shortId(men[index]?.records?.[0] ?? '')})` : name;
  };
  return { staying: nameOf(0), leaving: nameOf(1) };
}
