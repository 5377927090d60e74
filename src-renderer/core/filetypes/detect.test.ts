import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectType, formatName } from './detect';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the type of a file', () => {
  test.for([
    [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
    [[0x49, 0x49, 0x2a, 0], 'image/tiff'],
    [[0x4d, 0x4d, 0, 0x2b], 'image/tiff'],
    [[...bytes('GIF89a')], 'image/gif'],
    [[...bytes('RIFF____WEBPVP8 ')], 'image/webp'],
    [[0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20], 'image/jp2'],
    [[...bytes('PK\u0003\u0004')], 'application/zip'],
  ] as const)('is read from its first bytes: %j', ([head, mediaType]) => {
    expect(detectType(Uint8Array.from(head)).mediaType).toBe(mediaType);
  });

  test('is PDF when the header stands anywhere in the first 1024 bytes, and not after', () => {
    const at = (offset: number) => detectType(bytes(`${' '.repeat(offset)}%PDF-1.7`)).mediaType;
    expect([at(0), at(1_024), at(1_025)]).toEqual(['application/pdf', 'application/pdf', 'application/octet-stream']);
  });

  test('is PDF when only its header is lost; a text that speaks of objects is none', () => {
    const of = (text: string) => detectType(bytes(text)).mediaType;
    expect(of('%\u00ff\n1 0 obj\n<< /Type /Catalog >>')).toBe('application/pdf');
    expect(of('%XDF-1.4\r\n12 0 obj<</Length 3>>')).toBe('application/pdf');
    expect(of('see 1 0 obj << in the file')).toBe('application/octet-stream');
  });

  test('is called as people call it', () => {
    expect(['image/tiff', 'application/pdf', 'image/jp2', 'application/octet-stream'].map(formatName)).toEqual(['TIFF', 'PDF', 'JPEG 2000', '']);
  });

  test('never trips over any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (head) => typeof detectType(head).mediaType === 'string'));
  });
});
