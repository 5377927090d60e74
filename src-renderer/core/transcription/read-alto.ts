import type { ReadingEngine, TranscribedLine } from '../model/transcription';
import type { PageFile } from './page-file';
import { type PageSize, placeOf, pointsIn } from './points';
import { childOf, childrenOf, numberIn, textIn, type XmlElement } from './xml/element';

const parts = ['TopMargin', 'LeftMargin', 'PrintSpace', 'RightMargin', 'BottomMargin', 'ComposedBlock'];

/** Reads ALTO (Library of Congress, v2 to v4), the first page of the file. `root` is its alto. Pixels, tenths of millimetres and 1/1200 inch alike are fractions of the page's own size. */
export function readAlto(root: XmlElement): PageFile {
  const description = childOf(root, 'Description');
  const layout = childOf(root, 'Layout');
  const page = childOf(layout, 'Page');
  const size = sizeOf(page) ?? sizeOf(childOf(page, 'PrintSpace')) ?? { width: 0, height: 0 };
  const blocks = blocksOf(page);
  const language = [page, ...blocks].flatMap((element) => element?.attributes.get('LANG') ?? element?.attributes.get('language') ?? [])[0];
  return {
    format: 'alto',
    version: /ns-(v\d+)/.exec(root.namespace)?.[1] ?? '',
    imageName: textIn(childOf(childOf(description, 'sourceImageInformation'), 'fileName')).trim(),
    size,
    lines: inReadingOrder(layout, blocks).flatMap((block) => childrenOf(block, 'TextLine').map((line) => lineOf(line, size))),
    engine: engineOf(description),
    ...(language === undefined || language === '' ? {} : { language }),
  };
}

function sizeOf(element: XmlElement | undefined): PageSize | undefined {
  const [width, height] = [numberIn(element, 'WIDTH') ?? 0, numberIn(element, 'HEIGHT') ?? 0];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function blocksOf(element: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(element, 'TextBlock', ...parts).flatMap((child) => (child.name === 'TextBlock' ? [child] : blocksOf(child)));
}

/** ALTO 4.3 names the order of blocks; before it the order of the file is meant. */
function inReadingOrder(layout: XmlElement | undefined, blocks: readonly XmlElement[]): readonly XmlElement[] {
  const order = new Map<string, number>();
  const visit = (group: XmlElement) => {
    for (const member of childrenOf(group, 'OrderedGroup', 'UnorderedGroup', 'ElementRef')) {
      const id = member.attributes.get('REF');
      if (id !== undefined && !order.has(id)) order.set(id, order.size);
      visit(member);
    }
  };
  for (const said of [childOf(layout, 'ReadingOrder'), childOf(childOf(layout, 'Page'), 'ReadingOrder')]) if (said !== undefined) visit(said);
  const placeOfBlock = (block: XmlElement) => order.get(block.attributes.get('ID') ?? '') ?? blocks.length;
  return blocks.toSorted((left, right) => placeOfBlock(left) - placeOfBlock(right));
}

function lineOf(line: XmlElement, size: PageSize): TranscribedLine {
  const outline = pointsIn(childOf(childOf(line, 'Shape'), 'Polygon')?.attributes.get('POINTS'), size);
  const region = placeOf(outline) ?? placeOf(boxOf(line, size));
  const baseline = baselineOf(line, size);
  const sure = childrenOf(line, 'String').flatMap((word) => numberIn(word, 'WC') ?? []);
  const confidence = sure.length === 0 ? undefined : sure.reduce((sum, value) => sum + value, 0) / sure.length;
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
      const content = piece.attributes.get('CONTENT') ?? '';
      return piece.name === 'String' && at > 0 && !saysBlanks ? ` ${content}` : content;
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
