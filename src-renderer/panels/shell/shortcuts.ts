/** The part of a keyboard event that tells a shortcut. */
export type KeyPress = {
  readonly key: string;
  /** The place on the keyboard, such as `Digit1`, whatever it writes; absent where only the sign counts. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

type Keys = { readonly mod: boolean; readonly shift: boolean; readonly alt: boolean; readonly key: string };

/** `Mod+Shift+Z` in parts. */
function parse(shortcut: string): Keys {
  const parts = shortcut.split('+');
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key: parts.at(-1) ?? '' };
}

/**
 * Whether a press is the shortcut. A sign that needs Shift on some keyboards only, such as `?`, is told by the sign itself,
 * so that French and Russian layouts do what they say. A digit is also its key in the row of digits, which on a French keyboard
 * writes it only with Shift.
 */
export function isPress(shortcut: string, press: KeyPress, mac: boolean): boolean {
  const wanted = parse(shortcut);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  if (wanted.mod !== mod || otherMod || wanted.alt !== press.altKey) return false;
  if (/^\d$/.test(wanted.key) && press.code === `Digit${wanted.key}` && !press.shiftKey) return true;
  if (wanted.key.toLowerCase() !== press.key.toLowerCase()) return false;
  const isLetter = wanted.key.length > 1 || wanted.key.toLowerCase() !== wanted.key.toUpperCase();
  return !isLetter || wanted.shift === press.shiftKey;
}

/** Whether it may act while a text is being typed: only with Ctrl, Cmd or Alt, or a function key. */
export function actsInFields(shortcut: string): boolean {
  const { mod, alt, key } = parse(shortcut);
  return mod || alt || /^F\d+$/.test(key);
}

/** The keys as the user's keyboard has them, separated by spaces: `Mod+Shift+Z` → "Ctrl Maj Z". */
export function showKeys(shortcut: string, mac: boolean, names: { readonly [key: string]: string }): string {
  const { mod, shift, alt, key } = parse(shortcut);
  const named = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [mod ? (mac ? '⌘' : 'Ctrl') : '', alt ? (mac ? '⌥' : 'Alt') : '', shift ? (mac ? '⇧' : (names.Shift ?? 'Shift')) : '', named]
    .filter((part) => part !== '')
    .join(' ');
}
