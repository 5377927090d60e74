import type { Citation, Region } from '../model/page';
import { exactPercent } from './percent';

/** W3C Web Annotation Data Model §4.2.1: a rectangle by the Media Fragments syntax, in percent of the page. */
type FragmentSelector = { readonly type: 'FragmentSelector'; readonly conformsTo: string; readonly value: string };
/** W3C Web Annotation Data Model §4.2.7: a shape as SVG, stretched over the page. */
type SvgSelector = { readonly type: 'SvgSelector'; readonly value: string };
export type RegionSelector = FragmentSelector | SvgSelector;

/** What is annotated: a page of a file, within the document that is cited; the document itself where no page is named. */
export type AnnotationTarget = {
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

/** A citation as the target of an annotation. */
export function targetOf({ document, page, region }: Citation): AnnotationTarget {
  const cited = `${prefix}document:${encodeURIComponent(document)}`;
  const selector = region === undefined ? {} : { selector: selectorOf(region) };
  if (page === undefined) return { type: 'SpecificResource', source: cited, ...selector };
  // Pages are counted from 1 in a fragment, as in RFC 8118 for PDF.
  return { type: 'SpecificResource', source: `${prefix}scan:${encodeURIComponent(page.scan)}#page=${page.page + 1}`, scope: cited, ...selector };
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
