import { type RefObject, useEffect, useRef } from 'react';

/** Brings what a refusal says into sight each time it is refused: the keyboard stays in the field, which may be further down. */
export function useInSight(refusal: object | null): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal !== null) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  return frame;
}
