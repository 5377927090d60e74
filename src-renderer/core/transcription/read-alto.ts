import type { ReadingEngine, TranscribedLine } from '../model/transcription';
import { confidenceIn, meanOf } from './confidence';
import { languageTag } from './language-names';
import type { PageFile } from './page-file';
import { aroundAll, type PageSize, placeOf, pointsIn } from './points';
import { childOf, childrenOf, numberIn, textIn, type XmlElement } from './xml/element';

/** As they are read, whatever order they stand in: the schema puts the margins before the print space. */
const parts = ['TopMargin', 'LeftMargin', 'PrintSpace', 'RightMargin', 'BottomMargin'];

/** Reads the pages of ALTO (Library of Congress, v2 to v4). `root` is its alto. Pixels, tenths of millimetres and 1/1200 inch alike are fractions of the page's own size. */
export function readAlto(root: XmlElement): readonly PageFile[] {
  const description = childOf(root, 'Description');
  const layout = childOf(root, 'Layout');
  const pages = childrenOf(layout, 'Page');
  const ordinals = ordinalsOf(pages);
  return pages.map((page, at) => readPage(page, description, layout, root, ordinals[at]));
}

/** By the numbers of their images where each page has one of its own; else as they stand. A page alone has none. */
function ordinalsOf(pages: readonly XmlElement[]): readonly number[] {
  if (pages.length < 2) return [];
  const said = pages.flatMap((page) => numberIn(page, 'PHYSICAL_IMG_NR') ?? []).filter((number) => Number.isSafeInteger(number) && number > 0);
  return new Set(said).size === pages.length ? said.map((number) => number - 1) : pages.map((_, at) => at);
}

function readPage(
  page: XmlElement,
  description: XmlElement | undefined,
  layout: XmlElement | undefined,
  root: XmlElement,
  ordinal: number | undefined,
): PageFile {
  const size = sizeOf(page) ?? reachOf(page);
  const blocks = blocksOf(page);
  const language = [page, ...blocks].flatMap((element) => languageTag(element.attributes.get('LANG') ?? element.attributes.get('language')) ?? [])[0];
  return {
    format: 'alto',
    version: /ns-(v\d+)/.exec(root.namespace)?.[1] ?? '',
    imageName: textIn(childOf(childOf(description, 'sourceImageInformation'), 'fileName')).trim(),
    size,
    lines: inReadingOrder(layout, page, blocks).flatMap((block) => childrenOf(block, 'TextLine').map((line) => lineOf(line, size))),
    ordinal,
    engine: engineOf(description),
    ...(language === undefined ? {} : { language }),
  };
}

function sizeOf(element: XmlElement | undefined): PageSize | undefined {
  const [width, height] = [numberIn(element, 'WIDTH') ?? 0, numberIn(element, 'HEIGHT') ?? 0];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** How far the parts of a page that does not say its size reach: the print space begins where the margins end. */
function reachOf(page: XmlElement | undefined): PageSize {
  const reach = (from: string, length: string) =>
    Math.max(0, ...childrenOf(page, ...parts).map((part) => (numberIn(part, from) ?? 0) + (numberIn(part, length) ?? 0)));
  const size = { width: reach('HPOS', 'WIDTH'), height: reach('VPOS', 'HEIGHT') };
  return size.width > 0 && size.height > 0 ? size : { width: 0, height: 0 };
}

function blocksOf(element: XmlElement | undefined): readonly XmlElement[] {
  const inOrder = childrenOf(element, 'TextBlock', 'ComposedBlock', ...parts).toSorted((left, right) => parts.indexOf(left.name) - parts.indexOf(right.name));
  return inOrder.flatMap((child) => (child.name === 'TextBlock' ? [child] : blocksOf(child)));
}

/** ALTO 4.3 names the order of blocks; before it the order of the file is meant. */
function inReadingOrder(layout: XmlElement | undefined, page: XmlElement, blocks: readonly XmlElement[]): readonly XmlElement[] {
  const order = new Map<string, number>();
  const visit = (group: XmlElement) => {
    for (const member of childrenOf(group, 'OrderedGroup', 'UnorderedGroup', 'ElementRef')) {
      const id = member.attributes.get('REF');
      if (id !== undefined && !order.has(id)) order.set(id, order.size);
      visit(member);
    }
  };
  for (const said of [childOf(layout, 'ReadingOrder'), childOf(page, 'ReadingOrder')]) if (said !== undefined) visit(said);
  const placeOfBlock = (block: XmlElement) => order.get(block.attributes.get('ID') ?? '') ?? blocks.length;
  return blocks.toSorted((left, right) => placeOfBlock(left) - placeOfBlock(right));
}

function lineOf(line: XmlElement, size: PageSize): TranscribedLine {
  const outline = pointsIn(childOf(childOf(line, 'Shape'), 'Polygon')?.attributes.get('POINTS'), size);
  const words = childrenOf(line, 'String');
  const region = placeOf(outline) ?? placeOf(boxOf(line, size)) ?? aroundAll(words.flatMap((word) => placeOf(boxOf(word, size)) ?? []));
  const baseline = baselineOf(line, size);
  const confidence = meanOf(words.flatMap((word) => confidenceIn(word, 'WC') ?? []));
  return {
    text: contentOf(line),
    ...(region === undefined ? {} : { region }),
    ...(baseline === undefined || baseline.length < 2 ? {} : { baseline }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** Words with the blanks between them as they are said; where a file says none, one between each two. */
function contentOf(line: XmlElement): string {
  const pieces = childrenOf(line, 'String', 'SP', 'HYP');
  const saysBlanks = pieces.some(({ name }) => name === 'SP');
  return pieces
    .map((piece, at) => {
      if (piece.name === 'SP') return ' ';
      if (piece.name === 'HYP') return piece.attributes.get('CONTENT') || '-';
      const content =
        piece.attributes.get('CONTENT') ??
        childrenOf(piece, 'Glyph')
          .map((glyph) => glyph.attributes.get('CONTENT') ?? '')
          .join('');
      // A word that goes on in the next line, of which the sign that parts it was left out.
      const isParted = piece.attributes.get('SUBS_TYPE') === 'HypPart1' && at === pieces.length - 1 && !/[-\u00ad\u2010¬]$/u.test(content);
      return `${at > 0 && !saysBlanks ? ' ' : ''}${content}${isParted ? '-' : ''}`;
    })
    .join('');
}

function boxOf(element: XmlElement, size: PageSize) {
  const [x, y, width, height] = ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT'].map((name) => numberIn(element, name));
  return x === undefined || y === undefined || width === undefined || height === undefined ? undefined : pointsIn(`${x},${y} ${x + width},${y + height}`, size);
}

/** A list of points since v4; before it one number, the height at which the line stands. */
function baselineOf(line: XmlElement, size: PageSize) {
  const written = line.attributes.get('BASELINE');
  const height = numberIn(line, 'BASELINE');
  if (height === undefined) return pointsIn(written, size);
  const [from, width] = [numberIn(line, 'HPOS'), numberIn(line, 'WIDTH')];
  return from === undefined || width === undefined ? undefined : pointsIn(`${from},${height} ${from + width},${height}`, size);
}

/** `OCRProcessing` up to v3, `Processing` since v4: the last step that names its software. */
function engineOf(description: XmlElement | undefined): ReadingEngine | undefined {
  const steps = childrenOf(description, 'OCRProcessing', 'Processing').flatMap((step) => [step, ...childrenOf(step, 'preProcessingStep', 'ocrProcessingStep')]);
  const named = steps.filter((step) => softwareOf(step, 'softwareName') !== '');
  const step = named.findLast(({ name }) => name !== 'preProcessingStep');
  if (step === undefined) return undefined;
  const languages = /languages=([\w+]+)/.exec(textIn(childOf(step, 'processingStepSettings')))?.[1]?.split('+') ?? [];
  return { name: softwareOf(step, 'softwareName'), version: softwareOf(step, 'softwareVersion'), languages };
}

function softwareOf(step: XmlElement, name: string): string {
  return textIn(childOf(childOf(step, 'processingSoftware'), name)).trim();
}
