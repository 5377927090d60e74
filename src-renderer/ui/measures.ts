import { type RefObject, useEffect, useState } from 'react';

/** Pixels of 1 rem, now and when the text size changes; virtual lists place their rows in pixels. */
export function useRem(): number {
  const [rem, setRem] = useState(rootFontSize);
  useEffect(() => {
    const probe = document.createElement('div');
    // Without a place of its own it would stand below the frame, and whatever comes into sight would scroll the whole window.
    probe.style.cssText = 'position:absolute;inset:0 auto auto 0;inline-size:1rem;block-size:1rem;visibility:hidden;pointer-events:none';
    document.body.append(probe);
    const observer = new ResizeObserver(() => setRem(rootFontSize()));
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, []);
  return rem;
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

type Box = { readonly width: number; readonly height: number };

/** Inner size of an element in pixels, followed as it changes. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new ResizeObserver(() => setBox({ width: target.clientWidth, height: target.clientHeight }));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
