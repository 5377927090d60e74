/** One page of one file: the file's SHA-256 in hexadecimal and the page's number counted from 0. */
export type PageReference = { readonly scan: string; readonly page: number };

/** A point of an upright page, in fractions (0 to 1) of its width and height, origin at the top left. */
export type PagePoint = { readonly x: number; readonly y: number };

/**
 * A rectangle on an upright page, in fractions (0 to 1) of its width and height, origin at the top left. With a `polygon`
 * (three points or more, closed by itself) it is the box around it, so that whoever knows only rectangles still finds the place.
 */
export type Region = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly polygon?: readonly PagePoint[] | undefined;
};

/** Where a value was read: a document, optionally one of its pages and a region of it. */
export type Citation = {
  readonly document: string;
  readonly page?: PageReference | undefined;
  readonly region?: Region | undefined;
};
