import type { Citation, PagePoint, Region } from '../model/page';
import { exactPercent, fractionOf } from './percent';
import { polygonRegion } from './region';

/** W3C Web Annotation Data Model §4.2.1: a rectangle by the Media Fragments syntax, in percent of the page. */
type FragmentSelector = { readonly type: 'FragmentSelector'; readonly conformsTo: string; readonly value: string };
/** W3C Web Annotation Data Model §4.2.7: a shape as SVG, stretched over the page. */
type SvgSelector = { readonly type: 'SvgSelector'; readonly value: string };
export type RegionSelector = FragmentSelector | SvgSelector;

/** What is annotated: a page of a file, within the document that is cited; the document itself where no page is named. */
type AnnotationTarget = {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly scope?: string;
  readonly selector?: RegionSelector;
};

/** What a value says of its place, as https://www.w3.org/TR/annotation-model/ has it. */
export type WebAnnotation = {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying';
  readonly body: { readonly type: 'TextualBody'; readonly value: string; readonly language?: string; readonly purpose: 'identifying' };
  readonly target: AnnotationTarget;
};

const mediaFragments = 'http://www.w3.org/TR/media-frags/';
const prefix = 'urn:matricule:';

/** The selector of a region: a fragment for a rectangle, SVG for a polygon. Nothing is rounded, so that it reads back to the same numbers. */
export function selectorOf(region: Region): RegionSelector {
  const { x, y, width, height, polygon } = region;
  if (polygon === undefined) {
    return { type: 'FragmentSelector', conformsTo: mediaFragments, value: `xywh=percent:${[x, y, width, height].map(exactPercent).join(',')}` };
  }
  const points = polygon.map((point) => `${exactPercent(point.x)},${exactPercent(point.y)}`).join(' ');
  // The view box makes the numbers percents: SVG stretches it over the page, whatever that measures.
  return {
    type: 'SvgSelector',
    value: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none"><polygon points="${points}"/></svg>`,
  };
}

/** The region a selector names; undefined for one that is not of these two forms or reaches beyond the page. */
export function regionOf(selector: RegionSelector): Region | undefined {
  if (selector.type === 'SvgSelector') {
    const points = /viewBox="0 0 100 100"[^>]*>\s*<polygon points="([^"]*)"/.exec(selector.value)?.[1];
    const pairs = points?.trim().split(/\s+/).map(pointOf) ?? [];
    return pairs.some((point) => point === undefined) ? undefined : polygonRegion(pairs.flatMap((point) => point ?? []));
  }
  const numbers = /^xywh=percent:(.*)$/.exec(selector.value)?.[1]?.split(',').map(fractionOf) ?? [];
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width, height };
}

/** A citation as the target of an annotation. */
export function targetOf({ document, page, region }: Citation): AnnotationTarget {
  const cited = `${prefix}document:${encodeURIComponent(document)}`;
  const selector = region === undefined ? {} : { selector: selectorOf(region) };
  if (page === undefined) return { type: 'SpecificResource', source: cited, ...selector };
  // Pages are counted from 1 in a fragment, as in RFC 8118 for PDF.
  return { type: 'SpecificResource', source: `${prefix}scan:${encodeURIComponent(page.scan)}#page=${page.page + 1}`, scope: cited, ...selector };
}

/** The citation of a target made by `targetOf`; undefined when it names nothing of this catalogue or a place that cannot be read. */
export function citationOf({ source, scope, selector }: AnnotationTarget): Citation | undefined {
  const region = selector === undefined ? undefined : regionOf(selector);
  if (selector !== undefined && region === undefined) return undefined;
  const place = region === undefined ? {} : { region };
  const document = named(scope ?? source, 'document');
  if (document === undefined) return undefined;
  if (scope === undefined) return { document, ...place };
  const [, file = '', number = ''] = /^(.*)#page=([1-9]\d*)$/.exec(source) ?? [];
  const scan = named(file, 'scan');
  return scan === undefined ? undefined : { document, page: { scan, page: Number(number) - 1 }, ...place };
}

/** A value and its place as one annotation. `language`: BCP 47, as the value is written. */
export function annotationOf(value: {
  readonly id: string;
  readonly written: { readonly text: string; readonly language?: string | undefined };
  readonly citation: Citation;
}): WebAnnotation {
  const { text, language } = value.written;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${prefix}assertion:${encodeURIComponent(value.id)}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: { type: 'TextualBody', value: text, ...(language === undefined ? {} : { language }), purpose: 'identifying' },
    target: targetOf(value.citation),
  };
}

function named(urn: string, kind: 'document' | 'scan'): string | undefined {
  const start = `${prefix}${kind}:`;
  if (!urn.startsWith(start)) return undefined;
  try {
    return decodeURIComponent(urn.slice(start.length));
  } catch {
    // A stray percent sign: not written by us.
    return undefined;
  }
}

function pointOf(pair: string): PagePoint | undefined {
  const [x, y] = pair.split(',').map(fractionOf);
  return x === undefined || y === undefined ? undefined : { x, y };
}
