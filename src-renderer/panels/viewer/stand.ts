import { type Fit, fitView, limitScale, type Size, settle, type View } from './geometry';

/** Where a reader stands on a page, whatever the window's size: so it can be remembered, and shared by two pages that move in step. */
export type Stand = {
  readonly fit: Fit;
  /** Times the scale that fits the page's width. */
  readonly zoom: number;
  /** What stands in the middle of the window, in fractions of the turned page. */
  readonly x: number;
  readonly y: number;
};

export const atTop: Stand = { fit: 'width', zoom: 1, x: 0.5, y: 0 };

/** The next page begins at its top, as near as the last was read. */
export function topOf(stand: Stand): Stand {
  return { ...stand, y: 0 };
}

export function viewOf(stand: Stand, turned: Size, window: Size): View {
  const fitted = fitView(turned, window, stand.fit === 'page' ? 'page' : 'width');
  if (stand.fit === 'page' || window.width === 0) return fitted;
  const scale = stand.fit === 'width' ? fitted.scale : limitScale(fitted.scale * stand.zoom);
  const [x, y] = [window.width / 2 - stand.x * turned.width * scale, window.height / 2 - stand.y * turned.height * scale];
  return settle({ scale, x, y }, turned, window);
}

export function standAt(view: View, fit: Fit, turned: Size, window: Size): Stand {
  return {
    fit,
    zoom: view.scale / fitView(turned, window, 'width').scale,
    x: (window.width / 2 - view.x) / (turned.width * view.scale),
    y: (window.height / 2 - view.y) / (turned.height * view.scale),
  };
}
