/** Deflate packs at most about a thousandfold: one piece never comes to more than some 70 MB. */
const pieceBytes = 65_536;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What a zlib stream holds, part by part; `packed` whole, or as it comes, and then no further than the reader needs it. Chromium unpacks at once all of what it
 * is given, however little is read of it; given in pieces, a bomb stops where its reader does. Rejects where the stream is damaged, and with what `packed` throws.
 */
export function inflated(packed: Bytes | AsyncIterable<Bytes>): ReadableStreamDefaultReader<Bytes> {
  const unpacking = new DecompressionStream('deflate');
  const writer = unpacking.writable.getWriter();
  // What cannot be fetched ends the stream for its reader too.
  feed(packed instanceof Uint8Array ? [packed] : packed, writer).catch((reason) => writer.abort(reason).catch(toldToReader));
  return unpacking.readable.getReader();
}

async function feed(packed: Iterable<Bytes> | AsyncIterable<Bytes>, writer: WritableStreamDefaultWriter<Bytes>): Promise<void> {
  for await (const part of packed) {
    for (let at = 0; at < part.length; at += pieceBytes) {
      await writer.ready;
      writer.write(part.subarray(at, at + pieceBytes)).catch(toldToReader);
    }
  }
  await writer.close();
}

/** The reading side reports every failure; the writing side would only report it again. */
function toldToReader(): void {}
