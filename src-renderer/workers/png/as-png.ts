import { crc32 } from '../../core/bundles/crc32';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A PNG of 8 bits of grey, or of red, green and blue, whose pixels are those of an RGBA picture; `chunks` are put in as they stand. */
export async function asPng({ data, width, height }: ImageData, grey: boolean, chunks: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const samples = grey ? 1 : 3;
  const rows = new Uint8Array((1 + width * samples) * height);
  for (let y = 0, to = 0, from = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4) for (let sample = 0; sample < samples; sample += 1, to += 1) rows[to] = data[from + sample] ?? 0;
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, grey ? 0 : 2], 8);
  const packed = await new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer();
  return joined([signature, chunk('IHDR', header), ...chunks, chunk('IDAT', new Uint8Array(packed)), chunk('IEND', new Uint8Array())]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
