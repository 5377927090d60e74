import { mostPages } from '../../core/filetypes/limits';
import type { ScanPage } from '../../core/model/scan';
import type { PdfFile } from './pdf-file';
import { isArray, isDictionary, isReference, nameOf, numberOf, type PdfDictionary, type PdfValue } from './values';

/** A page with what it has from the nodes above it (ISO 32000-1 §7.7.3.4) put into its dictionary. */
export type PdfPage = {
  readonly dictionary: PdfDictionary;
  readonly box: PdfBox;
  readonly rotation: 0 | 90 | 180 | 270 /** Points for one unit of the page. */;
  readonly unit: number;
};
/** The visible part of the page, in its own coordinates. */
export type PdfBox = { readonly left: number; readonly bottom: number; readonly width: number; readonly height: number };

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const deepest = 60;
/** US letter, as every reader takes a page that does not say. */
const letter = [0, 0, 612, 792];
/** Reads that are under way at once: a thousand pages stand at a thousand places. */
const atOnce = 16;

/** The pages' references in reading order; undefined when the tree is damaged. A rebuilt file without a tree gives its pages in the order in which they stand. */
export async function listPages(file: PdfFile): Promise<readonly PdfPage[] | undefined> {
  const root = await file.dictionary(file.trailer.entries.get('Root'));
  const pages: PdfPage[] = [];
  const whole = root !== undefined && (await walk(file, root.entries.get('Pages'), new Map(), new Set(), 0, pages));
  if (pages.length > 0 && (whole || !file.rebuilt)) return whole ? pages : undefined;
  return file.rebuilt ? strayPages(file) : undefined;
}

/**
 * One page (counted from 0) without reading the others, where the tree's counts lead straight to it; undefined where they do not, which says nothing
 * about the page.
 */
export async function pageAt(file: PdfFile, number: number): Promise<PdfPage | undefined> {
  const root = await file.dictionary(file.trailer.entries.get('Root'));
  let node = await file.dictionary(root?.entries.get('Pages'));
  let above: ReadonlyMap<string, PdfValue> = new Map();
  let left = number;
  for (let depth = 0; node !== undefined && depth < deepest; depth += 1) {
    above = passOn(above, node);
    const kids = await file.resolve(node.entries.get('Kids'));
    if (!isArray(kids)) return left === 0 && nameOf(node.entries.get('Type')) === 'Page' ? pageOf(file, node, above) : undefined;
    const count = numberOf(await file.resolve(node.entries.get('Count')));
    if (count === kids.items.length) {
      // As many pages as kids: every kid is a page.
      node = await file.dictionary(kids.items[left]);
      if (node?.entries.has('Kids')) return undefined;
      left = 0;
      continue;
    }
    const next = await kidWith(file, kids.items, left);
    node = next?.node;
    left = next?.left ?? 0;
  }
  return undefined;
}

async function kidWith(file: PdfFile, kids: readonly PdfValue[], number: number): Promise<{ readonly node: PdfDictionary; readonly left: number } | undefined> {
  let left = number;
  for (const kid of kids) {
    const node = await file.dictionary(kid);
    if (node === undefined) return undefined;
    const count = node.entries.has('Kids') ? numberOf(await file.resolve(node.entries.get('Count'))) : 1;
    if (count === undefined || count < 0) return undefined;
    if (left < count) return { node, left };
    left -= count;
  }
  return undefined;
}

async function walk(
  file: PdfFile,
  value: PdfValue | undefined,
  above: ReadonlyMap<string, PdfValue>,
  visited: Set<number>,
  depth: number,
  pages: PdfPage[],
): Promise<boolean> {
  if (isReference(value)) {
    if (visited.has(value.object)) return false;
    visited.add(value.object);
  }
  const node = await file.dictionary(value);
  if (node === undefined || depth > deepest || pages.length >= mostPages) return false;
  const kids = await file.resolve(node.entries.get('Kids'));
  const own = passOn(above, node);
  if (!isArray(kids)) {
    if (nameOf(node.entries.get('Type')) === 'Pages') return false;
    pages.push(await pageOf(file, node, own));
    return true;
  }
  let whole = true;
  for (let at = 0; at < kids.items.length; at += atOnce) {
    const some = kids.items.slice(at, at + atOnce);
    // Reading ahead: the walk below finds them already here.
    await Promise.all(some.map((kid) => file.resolve(kid)));
    for (const kid of some) whole = (await walk(file, kid, own, visited, depth + 1, pages)) && whole;
    if (pages.length >= mostPages) return false;
  }
  return whole;
}

function passOn(above: ReadonlyMap<string, PdfValue>, node: PdfDictionary): ReadonlyMap<string, PdfValue> {
  const own = inherited.flatMap((name) => {
    const value = node.entries.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return own.length === 0 ? above : new Map([...above, ...own]);
}

async function strayPages(file: PdfFile): Promise<readonly PdfPage[] | undefined> {
  const pages: PdfPage[] = [];
  for (const number of file.numbers()) {
    const value = (await file.object(number))?.value;
    if (!isDictionary(value) || nameOf(value.entries.get('Type')) !== 'Page') continue;
    pages.push(await pageOf(file, value, await ancestry(file, value)));
    if (pages.length >= mostPages) break;
  }
  return pages.length === 0 ? undefined : pages;
}

async function ancestry(file: PdfFile, page: PdfDictionary): Promise<ReadonlyMap<string, PdfValue>> {
  const chain: PdfDictionary[] = [page];
  for (let node = await file.dictionary(page.entries.get('Parent')); node !== undefined && chain.length < deepest; ) {
    chain.push(node);
    node = await file.dictionary(node.entries.get('Parent'));
  }
  return chain.toReversed().reduce(passOn, new Map<string, PdfValue>() as ReadonlyMap<string, PdfValue>);
}

async function pageOf(file: PdfFile, node: PdfDictionary, own: ReadonlyMap<string, PdfValue>): Promise<PdfPage> {
  const dictionary: PdfDictionary = { kind: 'dictionary', entries: new Map([...own, ...node.entries]) };
  const media = (await rectangle(file, dictionary.entries.get('MediaBox'))) ?? boxOf(letter);
  const crop = await rectangle(file, dictionary.entries.get('CropBox'));
  const turn = ((((numberOf(await file.resolve(dictionary.entries.get('Rotate'))) ?? 0) % 360) + 360) % 360) as PdfPage['rotation'];
  return {
    dictionary,
    box: (crop === undefined ? undefined : intersection(media, crop)) ?? media,
    rotation: turn % 90 === 0 ? turn : 0,
    unit: numberOf(await file.resolve(dictionary.entries.get('UserUnit'))) ?? 1,
  };
}

async function rectangle(file: PdfFile, value: PdfValue | undefined): Promise<PdfBox | undefined> {
  const array = await file.resolve(value);
  if (!isArray(array) || array.items.length !== 4) return undefined;
  const corners = await Promise.all(array.items.map((item) => file.resolve(item)));
  if (!corners.every((corner): corner is number => typeof corner === 'number' && Number.isFinite(corner))) return undefined;
  const box = boxOf(corners);
  return box.width > 0 && box.height > 0 ? box : undefined;
}

function boxOf([x = 0, y = 0, otherX = 0, otherY = 0]: readonly number[]): PdfBox {
  return { left: Math.min(x, otherX), bottom: Math.min(y, otherY), width: Math.abs(otherX - x), height: Math.abs(otherY - y) };
}

function intersection(one: PdfBox, other: PdfBox): PdfBox | undefined {
  const left = Math.max(one.left, other.left);
  const bottom = Math.max(one.bottom, other.bottom);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.bottom + one.height, other.bottom + other.height) - bottom;
  return width > 0 && height > 0 ? { left, bottom, width, height } : undefined;
}

/** Upright size in points. */
export function pageSize({ box, rotation, unit }: PdfPage): ScanPage {
  const [width, height] = [box.width * unit, box.height * unit];
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}
