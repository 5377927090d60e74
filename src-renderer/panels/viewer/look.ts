/** How a page is looked at; the file is never touched. */
export type Look = {
  /** Parts of a hundred; 100 is the page as it is. */
  readonly brightness: number;
  readonly contrast: number;
  readonly grey: boolean;
  readonly negative: boolean;
};

export const plainLook: Look = { brightness: 100, contrast: 100, grey: false, negative: false };

export const lookLimits = { brightness: [40, 250], contrast: [40, 400] } as const;

export function isPlain(look: Look): boolean {
  return look.brightness === 100 && look.contrast === 100 && !look.grey && !look.negative;
}

/** The look as a CSS filter; `none` costs nothing while the page moves. */
export function filterOf(look: Look): string {
  if (isPlain(look)) return 'none';
  const parts = [look.grey ? 'grayscale(1)' : '', `brightness(${look.brightness}%)`, `contrast(${look.contrast}%)`, look.negative ? 'invert(1)' : ''];
  return parts.filter((part) => part !== '').join(' ');
}
