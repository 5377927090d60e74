import { type RefCallback, type RefObject, useCallback, useRef } from 'react';

/**
 * A canvas to draw on, and the `ref` that holds it. Its pixels are given back when it leaves the screen: the collector knows nothing of how large they
 * are, and a reader who goes through two hundred documents would leave two hundred canvases.
 */
export function useCanvas(): readonly [canvas: RefObject<HTMLCanvasElement | null>, hold: RefCallback<HTMLCanvasElement>] {
  const canvas = useRef<HTMLCanvasElement>(null);
  const hold = useCallback((element: HTMLCanvasElement) => {
    canvas.current = element;
    return () => {
      canvas.current = null;
      element.width = 0;
      element.height = 0;
    };
  }, []);
  return [canvas, hold];
}
