import { createCipheriv, createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** An object of a PDF: its text, or a stream's dictionary (without Length) and bytes. */
export type PdfPart = string | { readonly dictionary: string; readonly bytes: Uint8Array };

function written(part: PdfPart): Buffer {
  if (typeof part === 'string') return Buffer.from(part, 'latin1');
  return Buffer.concat([Buffer.from(`<< ${part.dictionary} /Length ${part.bytes.length} >>\nstream\n`, 'latin1'), part.bytes, Buffer.from('\nendstream')]);
}

/** Puts objects, numbered from 1 and the first of them the catalogue, together with a right table of references. */
export function assemble(parts: readonly PdfPart[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let size = 9;
  parts.forEach((part, index) => {
    offsets.push(size);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), written(part), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    size += piece.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** The same objects as newer writers store them: dictionaries packed in one object stream, references in a stream with a predictor (ISO 32000-1 §7.5.7, §7.5.8). */
export function assemblePacked(parts: readonly PdfPart[]): Buffer {
  const packed = parts.flatMap((part, index) => (typeof part === 'string' ? [{ number: index + 1, text: part }] : []));
  const bodies = packed.map(({ text }) => `${text} `);
  const starts = bodies.map((_, index) => bodies.slice(0, index).reduce((sum, body) => sum + body.length, 0));
  const index = packed.map(({ number }, place) => `${number} ${starts[place]} `).join('');
  const holder = parts.length + 1;
  const own = holder + 1;
  const stream: PdfPart = {
    dictionary: `/Type /ObjStm /N ${packed.length} /First ${index.length} /Filter /FlateDecode`,
    bytes: deflateSync(Buffer.from(index + bodies.join(''), 'latin1')),
  };
  const rows = Array.from({ length: own + 1 }, () => Buffer.from([0, 0, 0, 0, 0, 0]));
  const row = (kind: number, first: number, second: number) =>
    Buffer.from([kind, first >>> 24, (first >>> 16) & 255, (first >>> 8) & 255, first & 255, second]);
  packed.forEach(({ number }, place) => {
    rows[number] = row(2, holder, place);
  });
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let size = 9;
  const add = (number: number, part: PdfPart) => {
    rows[number] = row(1, size, 0);
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), written(part), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    size += piece.length;
  };
  parts.forEach((part, place) => {
    if (typeof part !== 'string') add(place + 1, part);
  });
  add(holder, stream);
  const start = size;
  rows[own] = row(1, start, 0);
  const filtered = rows.map((each, place) =>
    Buffer.concat([Buffer.from([2]), each.map((byte, at) => byte - (place === 0 ? 0 : (rows[place - 1]?.[at] ?? 0)))]),
  );
  add(own, {
    dictionary: `/Type /XRef /Size ${own + 1} /W [1 4 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6 >>`,
    bytes: deflateSync(Buffer.concat(filtered)),
  });
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

export type ScanImage = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number /** Everything of the image's dictionary but its size. */;
  readonly dictionary: string;
};

export const jpegImage = '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';

/** Pages that are one image each, of `width` × `height` points; `content` draws `/I`. */
export function scanParts(
  images: readonly ScanImage[],
  {
    content,
    page = '',
    width = 600,
    height = 400,
  }: { readonly content?: string; readonly page?: string; readonly width?: number; readonly height?: number } = {},
): readonly PdfPart[] {
  const draw = content ?? `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const kids = images.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${images.length} /Kids [${kids}] /MediaBox [0 0 ${width} ${height}] >>`,
    ...images.flatMap((image, index): readonly PdfPart[] => {
      const at = 3 + index * 3;
      return [
        `<< /Type /Page /Parent 2 0 R ${page} /Contents ${at + 1} 0 R /Resources << /XObject << /I ${at + 2} 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
        { dictionary: '', bytes: Buffer.from(draw, 'latin1') },
        { dictionary: `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} ${image.dictionary}`, bytes: image.bytes },
      ];
    }),
  ];
}

export function textParts(text = 'Matricule 431207'): readonly PdfPart[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    { dictionary: '', bytes: Buffer.from(`BT /F 48 Tf 40 300 Td (${text}) Tj ET`) },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
}

/** AES-256 as Acrobat 9 wrote it (Adobe Supplement to ISO 32000, extension level 3), the simplest that readers still open. Streams only: no part may hold a string. */
export function encrypted(parts: readonly PdfPart[], password: string): Buffer {
  const key = createHash('sha256').update('the key of a test file').digest();
  const [validation, salt] = [Buffer.from('validate'), Buffer.from('keysalt!')];
  const hash = (...pieces: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(pieces)).digest();
  const seal = (own: Buffer) => {
    const cipher = createCipheriv('aes-256-cbc', own, Buffer.alloc(16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(key), cipher.final()]);
  };
  const typed = Buffer.from(password, 'utf8');
  const user = Buffer.concat([hash(typed, validation), validation, salt]);
  const owner = Buffer.concat([hash(Buffer.from('owner'), validation, user), validation, salt]);
  const permissions = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const rights = Buffer.concat([permissions.update(Buffer.from([252, 255, 255, 255, 255, 255, 255, 255, 84, 97, 100, 98, 1, 2, 3, 4])), permissions.final()]);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  const locked = parts.map((part): PdfPart => {
    if (typeof part === 'string') return part;
    const start = Buffer.alloc(16, 7);
    const cipher = createCipheriv('aes-256-cbc', key, start);
    return { dictionary: part.dictionary, bytes: Buffer.concat([start, cipher.update(part.bytes), cipher.final()]) };
  });
  const dictionary = `<< /Filter /Standard /V 5 /R 5 /Length 256 /P -4 /U ${hex(user)} /UE ${hex(seal(hash(typed, salt)))} /O ${hex(owner)} /OE ${hex(seal(hash(Buffer.from('owner'), salt, user)))} /Perms ${hex(rights)} /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF >>`;
  return assemble([...locked, dictionary], `/Encrypt ${parts.length + 1} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] `);
}
