import { useCallback, useState } from 'react';
import { propertyOf } from '../../core/properties';
import type { Property } from '../../core/properties/property';
import { useCatalogue } from '../shell/catalogue';
import { keptSlots } from './draft/drafts';

export const newSlot = (property: string) => `new:${property}`;

export type Adding = {
  /** Properties whose form for one more value is open; begun before and left among them. */
  readonly forms: readonly Property[];
  /** A form that is open already is asked for once more. */
  readonly open: (property: Property) => void;
  /** How often the open form of a property was asked for again. */
  readonly askedAgain: (property: Property) => number;
  readonly close: (property: Property) => void;
};

/** Which values are being added to a man's record. Mount it anew for another man. */
export function useAdding(soldier: string): Adding {
  const catalogue = useCatalogue();
  const [forms, setForms] = useState<readonly Property[]>(() =>
    keptSlots(catalogue.id, soldier)
      .filter((slot) => slot.startsWith(newSlot('')))
      .flatMap((slot) => propertyOf(slot.slice(newSlot('').length)) ?? []),
  );
  const [again, setAgain] = useState<ReadonlyMap<Property, number>>(new Map());
  const open = useCallback(
    (property: Property) => {
      if (forms.includes(property)) setAgain((now) => new Map(now).set(property, (now.get(property) ?? 0) + 1));
      else setForms((now) => [...now, property]);
    },
    [forms],
  );
  const close = useCallback((property: Property) => setForms((now) => now.filter((other) => other !== property)), []);
  return { forms, open, askedAgain: (property) => again.get(property) ?? 0, close };
}
