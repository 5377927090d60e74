import type { Citation, PagePoint, Region } from '../../model/page';
import { polygonRegion } from '../region';
import type { AnnotationTarget, RegionSelector } from '../web-annotation';

const prefix = 'urn:matricule:';

/** The region a selector names; undefined for one that is not of these two forms. */
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

/** The fraction of a percent, digit for digit. */
function fractionOf(percent: string): number {
  return Number(`${percent}e-2`);
}
