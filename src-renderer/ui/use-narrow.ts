import { type RefObject, useRef } from 'react';
import { useBox, useRem } from './measures';

/** Whether an element is narrower than so many rem: at 200 % text a wide window is a narrow page. False until it is measured. */
export function useNarrow(element: RefObject<HTMLElement | null>, rems: number): boolean {
  const { width } = useBox(element);
  const rem = useRem();
  return width > 0 && width < rems * rem;
}

/** The same of the window. */
export function useNarrowWindow(rems: number): boolean {
  return useNarrow(useRef(document.documentElement), rems);
}
