import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = colours(css.slice(0, css.indexOf('[data-theme="dark"]')));
const themes = [
  ['light', light],
  ['dark', new Map([...light, ...colours(css.slice(css.indexOf('[data-theme="dark"]')))])],
] as const;

type Pair = readonly [text: string, ground: string];
const statuses = ['flagged', 'possible', 'probable', 'confirmed', 'disputed', 'rejected', 'unexamined', 'unidentified'];
const grounds = ['paper', 'surface', 'sunken', 'hover', 'selected'];

/** Text and what it stands on: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const textPairs: readonly Pair[] = [
  ...grounds.flatMap((ground): readonly Pair[] => [
    ['ink', ground],
    ['muted', ground],
    ['accent', ground],
  ]),
  ...statuses.flatMap((status): readonly Pair[] => [
    [status, `${status}-ground`],
    ['ink', `${status}-ground`],
  ]),
  ...['disputed', 'confirmed', 'flagged'].flatMap((status): readonly Pair[] => [
    [status, 'paper'],
    [status, 'surface'],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['accent-strong', 'selected'],
  ['accent', 'possible-ground'],
];

/** Edges of fields, the focus ring and drawings: 3 to 1 (WCAG 2.2, 1.4.11). */
const edgePairs: readonly Pair[] = [
  ...grounds.flatMap((ground): readonly Pair[] => [
    ['field-line', ground],
    ['accent', ground],
  ]),
  ['accent', 'mat'],
];

describe.each(themes)('the colours of the %s theme', (_, palette) => {
  it.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(palette, text), colour(palette, ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edgePairs)('%s can be made out on %s', (edge, ground) => {
    expect(contrast(colour(palette, edge), colour(palette, ground))).toBeGreaterThanOrEqual(3);
  });
});

function colours(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

function colour(palette: ReadonlyMap<string, string>, name: string | undefined): string {
  const value = palette.get(name ?? '');
  if (value === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return value;
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
