import { createContext, useContext, useMemo } from 'react';
import type { Evidence } from '../../core/evidence/evidence';
import { type Discredit, discreditsAmong } from '../../core/evidence/standing';

/** The evidence of the man whose record is shown; undefined until it is read. */
export const EvidenceContext = createContext<Evidence | undefined>(undefined);

export function useEvidence(): Evidence | undefined {
  return useContext(EvidenceContext);
}

/** The documents marked as wrong among those of the man shown, with the reason; none while they are read. */
export function useDiscredits(): ReadonlyMap<string, Discredit> {
  const evidence = useEvidence();
  return useMemo(() => discreditsAmong(evidence?.documents ?? []), [evidence]);
}
