import type { ReadingEngine, TranscribedLine } from '../model/transcription';
import type { PageFile } from './page-file';
import { type PageSize, placeOf, pointsIn } from './points';
import { childOf, childrenOf, numberIn, textIn, type XmlElement } from './xml/element';

const containers = ['TextRegion', 'TableRegion', 'ImageRegion', 'GraphicRegion', 'AdvertRegion', 'MapRegion', 'CustomRegion'];

/** Reads PAGE content (PRImA, 2013-07-15 and 2019-07-15; the older form with Point elements too). `root` is its PcGts. */
export function readPageXml(root: XmlElement): PageFile {
  const page = childOf(root, 'Page');
  const size = { width: numberIn(page, 'imageWidth') ?? 0, height: numberIn(page, 'imageHeight') ?? 0 };
  return {
    format: 'page',
    version: /pagecontent\/([\d-]+)/.exec(root.namespace)?.[1] ?? '',
    imageName: page?.attributes.get('imageFilename') ?? '',
    size,
    lines: inReadingOrder(page).flatMap((region) => linesOf(region, size)),
    engine: engineOf(root),
  };
}

/** Regions in the order the file says; those it does not name follow as they stand. */
function inReadingOrder(page: XmlElement | undefined): readonly XmlElement[] {
  const order = new Map<string, number>();
  const visit = (group: XmlElement) => {
    const members = group.children.filter((child) => typeof child !== 'string');
    for (const member of members.toSorted((left, right) => (numberIn(left, 'index') ?? 0) - (numberIn(right, 'index') ?? 0))) {
      const region = member.attributes.get('regionRef');
      if (region !== undefined && !order.has(region)) order.set(region, order.size);
      visit(member);
    }
  };
  for (const group of childrenOf(childOf(page, 'ReadingOrder'), 'OrderedGroup', 'UnorderedGroup')) visit(group);
  return byPlace(regionsOf(page), (region) => order.get(region.attributes.get('id') ?? ''));
}

function regionsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(element, ...containers).flatMap((region) => [...(region.name === 'TextRegion' ? [region] : []), ...regionsOf(region)]);
}

function linesOf(region: XmlElement, size: PageSize): readonly TranscribedLine[] {
  const lines = byPlace(childrenOf(region, 'TextLine'), lineIndex).map((line) => lineOf(line, size));
  if (lines.length > 0) return lines;
  // A region whose lines nobody parted: its text has line breaks, and the places of its lines are not known.
  const { text } = saidBy(region);
  return text.trim() === '' ? [] : text.split('\n').map((line) => ({ text: line.trim() }));
}

/** Transkribus says the order of lines in an attribute of its own. */
function lineIndex(line: XmlElement): number | undefined {
  const index = /readingOrder\s*\{\s*index\s*:\s*(\d+)/.exec(line.attributes.get('custom') ?? '')?.[1];
  return index === undefined ? undefined : Number(index);
}

function lineOf(line: XmlElement, size: PageSize): TranscribedLine {
  const own = saidBy(line);
  const words = childrenOf(line, 'Word').map(saidBy);
  const said = own.text === '' && words.length > 0 ? { text: words.map(({ text }) => text).join(' '), confidence: own.confidence } : own;
  const region = placeOf(coordinatesOf(childOf(line, 'Coords'), size));
  const baseline = coordinatesOf(childOf(line, 'Baseline'), size);
  return {
    text: said.text.replace(/\s*\n\s*/g, ' '),
    ...(region === undefined ? {} : { region }),
    ...(baseline === undefined || baseline.length < 2 ? {} : { baseline }),
    ...(said.confidence === undefined ? {} : { confidence: said.confidence }),
  };
}

/** Of several readings the first by its index. */
function saidBy(element: XmlElement): { readonly text: string; readonly confidence: number | undefined } {
  const [best] = childrenOf(element, 'TextEquiv').toSorted((left, right) => (numberIn(left, 'index') ?? 0) - (numberIn(right, 'index') ?? 0));
  const unicode = childOf(best, 'Unicode');
  return { text: textIn(unicode ?? childOf(best, 'PlainText')), confidence: numberIn(best, 'conf') };
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

/** Sorted by a place of their own; those without one keep theirs behind. */
function byPlace<Item>(items: readonly Item[], placeIn: (item: Item) => number | undefined): readonly Item[] {
  return items.toSorted((left, right) => (placeIn(left) ?? items.length) - (placeIn(right) ?? items.length));
}
