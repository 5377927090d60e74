import type { PdfPage } from './page-tree';
import { pdfParser } from './parse';
import type { PdfFile } from './pdf-file';
import type { ObjectAt } from './read-object';
import { filtersOf, unpackStream } from './stream-data';
import { isArray, isDictionary, isReference, nameOf, numberOf, type PdfDictionary, type PdfValue } from './values';

/** Takes the unit square of an image to the page: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1 §8.3.3). */
export type PdfMatrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
/** A page that is one image and nothing else that could be seen. */
export type PageImage = { readonly image: ObjectAt & { readonly value: PdfDictionary }; readonly matrix: PdfMatrix };

/** The hidden text of a searchable scan is long, but not longer than this. */
const mostContentBytes = 4_194_304;
/** Operators that paint nothing by themselves: colours, line styles, marks, and all that only says how text would look. */
const harmless = new Set('w J j M d ri i g G rg RG k K cs CS sc scn SC SCN BMC EMC MP DP BT ET Tf Td TD Tm T* Tc Tw Tz TL Ts n W W*'.split(' '));
const showsText = new Set(['Tj', 'TJ', "'", '"']);
/** Text render mode 3: neither filled nor stroked (ISO 32000-1 §9.3.6). */
const invisible = 3;
const one: PdfMatrix = [1, 0, 0, 1, 0, 0];

type State = { readonly matrix: PdfMatrix; readonly textMode: number };

/** The one image a page consists of, as with scans; undefined when there is anything else on it, or any doubt. */
export async function imageOfPage(file: PdfFile, page: PdfPage): Promise<PageImage | undefined> {
  if (file.encrypted || (await hasSeenAnnotation(file, page))) return undefined;
  const resources = await file.dictionary(page.dictionary.entries.get('Resources'));
  const content = await contentOf(file, page.dictionary.entries.get('Contents'));
  if (resources === undefined || content === undefined) return undefined;
  const found = await onlyImage(file, page, resources, content);
  if (found === undefined) return undefined;
  const reference = (await file.dictionary(resources.entries.get('XObject')))?.entries.get(found.name);
  const image = isReference(reference) ? await file.object(reference.object) : undefined;
  if (image?.stream === undefined || !isDictionary(image.value) || nameOf(await file.resolve(image.value.entries.get('Subtype'))) !== 'Image') return undefined;
  return { image: { ...image, value: image.value }, matrix: found.matrix };
}

/** Links have no look of their own. */
async function hasSeenAnnotation(file: PdfFile, page: PdfPage): Promise<boolean> {
  const list = await file.resolve(page.dictionary.entries.get('Annots'));
  if (!isArray(list)) return false;
  for (const item of list.items) {
    const annotation = await file.dictionary(item);
    if (annotation !== undefined && (nameOf(annotation.entries.get('Subtype')) !== 'Link' || annotation.entries.has('AP'))) return true;
  }
  return false;
}

async function contentOf(file: PdfFile, value: PdfValue | undefined): Promise<Uint8Array | undefined> {
  const list = await file.resolve(value);
  const references = isArray(list) ? list.items : [value];
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reference of references) {
    const stream = isReference(reference) ? await file.object(reference.object) : undefined;
    if (stream?.stream === undefined || !isDictionary(stream.value) || stream.stream.to - stream.stream.from > mostContentBytes) return undefined;
    const stored = new Uint8Array(await file.source.read(stream.stream.from, stream.stream.to));
    const bytes = await unpackStream(stored, await filtersOf(stream.value, file.resolve), mostContentBytes - length);
    if (bytes === undefined) return undefined;
    parts.push(bytes);
    length += bytes.length + 1;
  }
  const whole = new Uint8Array(length).fill(0x20);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}

async function onlyImage(file: PdfFile, page: PdfPage, resources: PdfDictionary, content: Uint8Array) {
  const parser = pdfParser(content, 0, false);
  const kept: State[] = [];
  let state: State = { matrix: one, textMode: 0 };
  let operands: PdfValue[] = [];
  let found: { readonly name: string; readonly matrix: PdfMatrix } | undefined;
  for (parser.skip(); parser.position() < content.length; parser.skip()) {
    const value = parser.value();
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value?.kind !== 'operator') {
      if (operands.push(value) > 64) return undefined;
      continue;
    }
    const numbers = operands.map((operand) => numberOf(operand));
    switch (value.name) {
      case 'q':
        if (kept.push(state) > 64) return undefined;
        break;
      case 'Q':
        state = kept.pop() ?? { matrix: one, textMode: 0 };
        break;
      case 'cm': {
        const matrix = matrixOf(numbers);
        if (matrix === undefined) return undefined;
        state = { ...state, matrix: multiply(matrix, state.matrix) };
        break;
      }
      case 'Tr':
        state = { ...state, textMode: numbers[0] ?? 0 };
        break;
      case 're':
        if (!coversPage(numbers, state.matrix, page)) return undefined;
        break;
      case 'gs':
        if (!(await isPlainState(file, resources, nameOf(operands[0])))) return undefined;
        break;
      case 'BDC':
        // What stands in a layer may be switched off.
        if (nameOf(operands[0]) === 'OC') return undefined;
        break;
      case 'Do': {
        const name = nameOf(operands[0]);
        if (found !== undefined || name === undefined) return undefined;
        found = { name, matrix: state.matrix };
        break;
      }
      default:
        if (showsText.has(value.name) ? state.textMode !== invisible : !harmless.has(value.name)) return undefined;
    }
    operands = [];
  }
  return found;
}

/** A rectangle is drawn nowhere here, so it can only be the edge of what is visible; one around the whole page changes nothing. */
function coversPage(numbers: readonly (number | undefined)[], matrix: PdfMatrix, { box }: PdfPage): boolean {
  const [x, y, width, height] = numbers;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return false;
  const [a, b, c, d, e, f] = matrix;
  if (b !== 0 || c !== 0) return false;
  const [left, right] = [x * a + e, (x + width) * a + e].toSorted((one, other) => one - other) as [number, number];
  const [bottom, top] = [y * d + f, (y + height) * d + f].toSorted((one, other) => one - other) as [number, number];
  const slack = 0.5;
  return left <= box.left + slack && bottom <= box.bottom + slack && right >= box.left + box.width - slack && top >= box.bottom + box.height - slack;
}

/** A graphics state without transparency, blending, masks or transfer functions. */
async function isPlainState(file: PdfFile, resources: PdfDictionary, name: string | undefined): Promise<boolean> {
  const states = await file.dictionary(resources.entries.get('ExtGState'));
  const state = await file.dictionary(states?.entries.get(name ?? ''));
  if (state === undefined) return false;
  for (const [key, value] of state.entries) {
    const plain = await file.resolve(value);
    if ((key === 'ca' || key === 'CA') && plain !== 1) return false;
    if (key === 'BM' && nameOf(plain) !== 'Normal' && nameOf(plain) !== 'Compatible') return false;
    if (key === 'SMask' && nameOf(plain) !== 'None') return false;
    if (['TR', 'TR2', 'HT', 'BG', 'BG2', 'UCR', 'UCR2'].includes(key) && nameOf(plain) === undefined) return false;
  }
  return true;
}

function matrixOf([a, b, c, d, e, f]: readonly (number | undefined)[]): PdfMatrix | undefined {
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
export function multiply(inner: PdfMatrix, outer: PdfMatrix): PdfMatrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
