/** Deflate packs at most about a thousandfold: one piece never comes to more than some 70 MB. */
const pieceBytes = 65_536;

/**
 * What a zlib stream holds, part by part. Chromium unpacks at once all of what it is given, however little is read of it; given in pieces, a bomb stops where
 * its reader does. Rejects where the stream is damaged.
 */
export function inflated(packed: Uint8Array<ArrayBuffer>): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
  const unpacking = new DecompressionStream('deflate');
  feed(packed, unpacking.writable.getWriter()).catch(toldToReader);
  return unpacking.readable.getReader();
}

async function feed(packed: Uint8Array<ArrayBuffer>, writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>): Promise<void> {
  for (let at = 0; at < packed.length; at += pieceBytes) {
    await writer.ready;
    writer.write(packed.subarray(at, at + pieceBytes)).catch(toldToReader);
  }
  await writer.close();
}

/** The reading side reports every failure; the writing side would only report it again. */
function toldToReader(): void {}
