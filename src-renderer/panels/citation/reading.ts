import { createContext, useContext } from 'react';
import type { Document } from '../../core/model/document';
import type { Site } from '../../core/model/others';
import type { Citation, Region } from '../../core/model/page';

/** What lies open beside the record, and how a value and the page show each other. */
export type Reading = {
  /** The open document and page; null when nothing is open to read from. */
  readonly open: Citation | null;
  readonly document: Document | undefined;
  /** The site of the open document. */
  readonly site: Site | undefined;
  readonly sites: ReadonlyMap<string, Site>;
  /** A citation as one line; empty when the document is not known here. */
  readonly labelOf: (citation: Citation) => string;
  /** Opens the page cited, with its rectangle. */
  readonly show: (citation: Citation, assertion?: string) => void;
  /** The value whose place is shown on the page, for its line to say so. */
  readonly selected: string | undefined;
  readonly drawing: boolean;
  /** Shows on the page the rectangle of a value that is still being typed; null takes it away. */
  readonly sketch: (citation: Citation | null) => void;
  /** Lets the next drag on the page make a rectangle; null stops. */
  readonly draw: (then: ((region: Region, citation: Citation) => void) | null) => void;
};

export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error('useReading outside its provider');
  return reading;
}
