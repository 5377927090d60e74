/** Deflate packs at most about a thousandfold: one piece never comes to more than some 70 MB. */
const pieceBytes = 65_536;

/**
 * What a zlib stream holds, part by part. Chromium unpacks at once all of what it is given, however little is read of it; given in pieces, a bomb stops where
 * its reader does. Rejects where the stream is damaged.
 */
export function inflated(packed: Uint8Array<ArrayBuffer>): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (at >= packed.length) return controller.close();
        controller.enqueue(packed.subarray(at, at + pieceBytes));
        at += pieceBytes;
      },
    },
    { highWaterMark: 0 },
  );
  return pieces.pipeThrough(new DecompressionStream('deflate')).getReader();
}
