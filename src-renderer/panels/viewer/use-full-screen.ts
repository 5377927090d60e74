import { useEffect, useState } from 'react';

/**
 * The viewer over the whole window, and the window over the whole screen where that is allowed: where it is not, filling the
 * window is already most of it. Leaving the screen's full size, by Escape or by the system, leaves both.
 */
export function useFullScreen(): readonly [boolean, (on: boolean) => void] {
  const [full, setFull] = useState(false);
  useEffect(() => {
    if (!full) return;
    const onChange = () => {
      if (document.fullscreenElement === null) setFull(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setFull(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      document.removeEventListener('keydown', onKey);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
  }, [full]);
  const set = (on: boolean) => {
    setFull(on);
    if (on) document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return [full, set];
}
