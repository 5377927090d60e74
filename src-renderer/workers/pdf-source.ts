import { PDFDataRangeTransport } from 'pdfjs-dist';
import type { ByteSource } from '../core/filetypes/byte-source';

/** Feeds pdf.js the ranges it asks for, and nothing else: a file of 1 GB is never read whole. `onFailure` when bytes cannot be fetched. */
export function rangeTransport(source: ByteSource, onFailure: (problem: unknown) => void): PDFDataRangeTransport {
  const transport = new PDFDataRangeTransport(source.size, null);
  transport.requestDataRange = (begin, end) => {
    source.read(begin, end).then((bytes) => transport.onDataRange(begin, new Uint8Array(bytes)), onFailure);
  };
  return transport;
}
