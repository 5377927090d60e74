import { PDFDataRangeTransport } from 'pdfjs-dist';
import type { ByteSource } from '../../core/filetypes/byte-source';

/** Feeds pdf.js the ranges it asks for, and nothing else: a file is never read whole. `onBytes` hears how many were fed; `onFailure` when they cannot be fetched. */
export function rangeTransport(source: ByteSource, onBytes: (count: number) => void, onFailure: (problem: unknown) => void): PDFDataRangeTransport {
  const transport = new PDFDataRangeTransport(source.size, null);
  transport.requestDataRange = (begin, end) => {
    source.read(begin, end).then((bytes) => {
      onBytes(bytes.length);
      transport.onDataRange(begin, new Uint8Array(bytes));
    }, onFailure);
  };
  return transport;
}
