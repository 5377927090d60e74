import type { ReadingEngine, TranscribedLine } from '../model/transcription';
import { confidenceIn, meanOf } from './confidence';
import { languageTag } from './language-names';
import type { PageFile } from './page-file';
import { regionsInOrder } from './page-regions';
import { aroundAll, type PageSize, placeOf, pointsIn } from './points';
import { childOf, childrenOf, numberIn, orderSaidIn, textIn, type XmlElement } from './xml/element';

/** Reads PAGE content (PRImA, 2013-07-15 and 2019-07-15; the older form with Point elements and the tables of Transkribus too). `root` is its PcGts, which has one page. */
export function readPageXml(root: XmlElement): readonly PageFile[] {
  const pages = childrenOf(root, 'Page');
  return pages.map((page, at) => readPage(page, root, pages.length > 1 ? at : undefined));
}

function readPage(page: XmlElement, root: XmlElement, ordinal: number | undefined): PageFile {
  const size = { width: numberIn(page, 'imageWidth') ?? 0, height: numberIn(page, 'imageHeight') ?? 0 };
  const regions = regionsInOrder(page);
  const language = [page, ...regions].flatMap((element) => languageTag(element.attributes.get('primaryLanguage')) ?? [])[0];
  return {
    format: 'page',
    version: /pagecontent\/([\d-]+)/.exec(root.namespace)?.[1] ?? '',
    imageName: page.attributes.get('imageFilename') ?? '',
    size,
    lines: regions.flatMap((region) => linesOf(region, size)),
    ordinal,
    engine: engineOf(root),
    ...(language === undefined ? {} : { language }),
  };
}

function linesOf(region: XmlElement, size: PageSize): readonly TranscribedLine[] {
  const lines = inOrderSaid(childrenOf(region, 'TextLine')).map((line) => lineOf(line, size));
  // A text that is said of a region and again of regions within it is one text.
  if (lines.length > 0 || hasLinesWithin(region)) return lines;
  // A region whose lines nobody parted: its text has line breaks, and the places of its lines are not known.
  const { text } = saidBy(region);
  return text.trim() === '' ? [] : text.split('\n').map((line) => ({ text: line.trim() }));
}

function hasLinesWithin(region: XmlElement): boolean {
  return regionsInOrder(region).some((inner) => childrenOf(inner, 'TextLine').length > 0 || saidBy(inner).text.trim() !== '');
}

function lineOf(line: XmlElement, size: PageSize): TranscribedLine {
  const own = saidBy(line);
  const words = inOrderSaid(childrenOf(line, 'Word'));
  const said = own.text.trim() === '' && words.length > 0 ? joined(words.map(saidByWord), ' ') : own;
  const placed = (element: XmlElement) => placeOf(coordinatesOf(childOf(element, 'Coords'), size));
  const region = placed(line) ?? aroundAll(words.flatMap((word) => placed(word) ?? []));
  const baseline = coordinatesOf(childOf(line, 'Baseline'), size);
  return {
    text: said.text.replace(/\s*\n\s*/g, ' '),
    ...(region === undefined ? {} : { region }),
    ...(baseline === undefined || baseline.length < 2 ? {} : { baseline }),
    ...(said.confidence === undefined ? {} : { confidence: said.confidence }),
  };
}

type Said = { readonly text: string; readonly confidence: number | undefined };

function saidByWord(word: XmlElement): Said {
  const own = saidBy(word);
  return own.text.trim() === '' ? joined(childrenOf(word, 'Glyph').map(saidBy), '') : own;
}

function joined(parts: readonly Said[], between: string): Said {
  const words = parts.filter(({ text }) => text !== '');
  return { text: words.map(({ text }) => text).join(between), confidence: meanOf(words.flatMap(({ confidence }) => confidence ?? [])) };
}

/** Of several readings the first by its index; where none has one and all say how sure they are, the surest. One without words only where there is no other. */
function saidBy(element: XmlElement): Said {
  const all = childrenOf(element, 'TextEquiv').map((reading) => ({
    text: wordsIn(reading),
    index: numberIn(reading, 'index'),
    confidence: confidenceIn(reading, 'conf'),
  }));
  const withWords = all.filter(({ text }) => text.trim() !== '');
  const said = withWords.length > 0 ? withWords : all;
  const bySureness = said.every(({ index, confidence }) => index === undefined && confidence !== undefined);
  const [best] = said.toSorted((left, right) => (bySureness ? (right.confidence ?? 0) - (left.confidence ?? 0) : (left.index ?? 0) - (right.index ?? 0)));
  return { text: best?.text ?? '', confidence: best?.confidence };
}

/** Unicode, else PlainText; without the line breaks that an indented file has around the words. */
function wordsIn(reading: XmlElement): string {
  const written = (name: string) => textIn(childOf(reading, name)).replace(/^\s*\n\s*|\s*\n\s*$/gu, '');
  const unicode = written('Unicode');
  return unicode.trim() === '' ? written('PlainText') || unicode : unicode;
}

/** Transkribus says the order of lines and words in an attribute of its own; those without one keep theirs behind. */
function inOrderSaid(elements: readonly XmlElement[]): readonly XmlElement[] {
  return elements.toSorted((left, right) => (orderSaidIn(left) ?? elements.length) - (orderSaidIn(right) ?? elements.length));
}

function coordinatesOf(coordinates: XmlElement | undefined, size: PageSize) {
  const points = childrenOf(coordinates, 'Point').map((point) => `${numberIn(point, 'x') ?? ''},${numberIn(point, 'y') ?? ''}`);
  return pointsIn(coordinates?.attributes.get('points') ?? (points.length > 0 ? points.join(' ') : undefined), size);
}

/** What read the page, where the file says it as a step of processing; its `Creator` may as well be the program in which a person typed. */
function engineOf(root: XmlElement): ReadingEngine | undefined {
  const steps = childrenOf(childOf(root, 'Metadata'), 'MetadataItem').filter((item) => item.attributes.get('type') === 'processingStep');
  const step = steps.findLast((item) => /recogni|ocr|htr/iu.test(`${item.attributes.get('name')} ${item.attributes.get('value')}`));
  const labels = childrenOf(step, 'Labels').flatMap((list) => childrenOf(list, 'Label'));
  const labelled = (type: string) => labels.filter((label) => label.attributes.get('type') === type).flatMap((label) => label.attributes.get('value') ?? []);
  const name = step?.attributes.get('value');
  return name === undefined || name === '' ? undefined : { name, version: labelled('version')[0] ?? '', languages: labelled('language') };
}
