import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './geometry';

/** Size of an element in CSS pixels, kept up to date; zero until it is laid out. */
export function useWindowSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () =>
      setSize((known) => {
        const { clientWidth: width, clientHeight: height } = target;
        return known.width === width && known.height === height ? known : { width, height };
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
