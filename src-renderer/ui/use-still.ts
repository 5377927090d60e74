import { useEffect, useRef, useState } from 'react';

/**
 * A value as it was when the pointer went down, until it is up again: what it would show or move must not take a button away
 * between press and release, which would lose the press.
 */
export function useStill<Value>(value: Value): Value {
  const [pressed, setPressed] = useState(false);
  const shown = useRef(value);
  useEffect(() => {
    const down = () => setPressed(true);
    // The click that follows the release still finds everything in its place.
    const up = () => setTimeout(() => setPressed(false));
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('pointerup', up, true);
    window.addEventListener('pointercancel', up, true);
    return () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
      window.removeEventListener('pointercancel', up, true);
    };
  }, []);
  if (!pressed) shown.current = value;
  return shown.current;
}
