import type { ByteSource } from '../../core/filetypes/byte-source';
import type { Size } from '../../core/filetypes/orientation';
import { asciiBytes } from './values';

/** A JPEG 2000 file as the one page of a PDF, a pixel to a point, so that pdf.js decodes it; its bytes stay where they are. */
export function jpeg2000Page(source: ByteSource, { width, height }: Size): ByteSource {
  const draw = `${width} 0 0 ${height} 0 0 cm /I Do`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /JPXDecode /Length ${source.size} >>\nstream\n`,
  ];
  let head = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = head.length;
    head += `${index + 1} 0 obj\n${object}${index + 1 < objects.length ? '\nendobj\n' : ''}`;
    return at;
  });
  const middle = '\nendstream\nendobj\n';
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = head.length + source.size + middle.length;
  const tail = `${middle}xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return joinedSource([memory(head), source, memory(tail)]);
}

function memory(text: string): ByteSource {
  const bytes = asciiBytes(text);
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}

/** Several sources one after the other, as if they were one. */
function joinedSource(parts: readonly ByteSource[]): ByteSource {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  return {
    size,
    async read(from, to) {
      const whole = new Uint8Array(Math.max(0, Math.min(size, to) - from));
      let start = 0;
      for (const part of parts) {
        const [first, last] = [Math.max(from - start, 0), Math.min(to - start, part.size)];
        if (first < last) whole.set(await part.read(first, last), start + first - from);
        start += part.size;
      }
      return whole;
    },
  };
}
