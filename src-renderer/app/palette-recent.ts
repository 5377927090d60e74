import { useEffect } from 'react';
import { useCatalogue } from '../panels/shell/catalogue';
import { useNavigation } from '../panels/shell/navigation';
import { readRemembered, remember } from '../panels/shell/remembered';

const most = 6;

/** Keeps in mind whose records are opened, for each catalogue its own. */
export function useRecentMenKept(): void {
  const { id } = useCatalogue();
  const { soldier } = useNavigation().place;
  useEffect(() => {
    if (soldier === undefined) return;
    remember(nameOf(id), [soldier, ...recentMen(id).filter((other) => other !== soldier)].slice(0, most));
  }, [id, soldier]);
}

/** Ids of the men whose records were opened last, the latest first. Some may have gone since. */
export function recentMen(catalogue: string): readonly string[] {
  return readRemembered<readonly string[]>(nameOf(catalogue), []);
}

function nameOf(catalogue: string): string {
  return `${catalogue}.recent-men`;
}
