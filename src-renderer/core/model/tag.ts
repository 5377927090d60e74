const prefix = 'tag:';
/** Characters. */
const longest = 80;

/** A label as it is kept: one form of each letter, single spaces, nothing around; empty when nothing is left. */
export function tagOf(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trim();
}

/** Whether two labels are one, but for the size of their letters. */
export function sameTag(one: string, other: string): boolean {
  return tagOf(one).toLowerCase() === tagOf(other).toLowerCase();
}

/** The field of a document that says whether it bears this label: a register of its own for each, so that two people's labels stand beside each other. */
export function tagField(tag: string): string {
  return `${prefix}${tag}`;
}

/** The label a field speaks of; undefined for any other field. */
export function tagOfField(field: string): string | undefined {
  const tag = field.startsWith(prefix) ? field.slice(prefix.length) : '';
  return tag !== '' && tagOf(tag) === tag ? tag : undefined;
}
