import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** Longer than a menu or a list of choices takes to give the focus back to its button. */
const untilMenusClose = 150;

/** Keeps the keyboard in a part of the screen when the button that was pressed goes away with what it did; `takesFocus`: from the beginning. */
export function useKeptFocus(part: RefObject<HTMLElement | null>, takesFocus: boolean) {
  const isHere = useRef(false);
  const wanted = useRef(takesFocus);
  useEffect(() => {
    if (wanted.current) part.current?.focus();
  }, [part]);
  useEffect(() => {
    if (!isHere.current || document.activeElement !== document.body) return;
    const later = setTimeout(() => {
      if (isHere.current && document.activeElement === document.body) part.current?.focus();
    }, untilMenusClose);
    return () => clearTimeout(later);
  });
  return {
    onFocus: () => {
      isHere.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (relatedTarget === null || !currentTarget.contains(relatedTarget)) isHere.current = false;
    },
  };
}
