import { useState } from 'react';
import type { Scan } from '../../core/model/scan';
import { learnPages } from '../../data/actions/learn-pages';
import { useCatalogue } from '../shell/catalogue';
import { usePageReader } from './page-reader';

/** For a scan under a password: whether it was given since the program started, and how to give it; nothing for any other scan. */
export function useUnlock(scan: Scan | undefined): { readonly open: boolean; readonly unlock: ((password: string) => Promise<boolean>) | undefined } {
  const catalogue = useCatalogue();
  const reader = usePageReader();
  const [, setTimes] = useState(0);
  if (scan?.obstacle !== 'encrypted') return { open: false, unlock: undefined };
  return {
    open: reader.isUnlocked(scan.id),
    async unlock(password) {
      const found = await reader.unlock({ sha: scan.id, size: scan.size }, password);
      if (found === undefined) return false;
      // Their number and sizes are no secret; without them no page could be cited.
      if (scan.pages.length === 0) await learnPages(catalogue, { scan: scan.id, pages: found.pages });
      setTimes((times) => times + 1);
      return true;
    },
  };
}
