/** Something whose bytes are read piece by piece, so that a file of 1 GB costs only the ranges asked for. */
export type ByteSource = {
  /** Bytes. */
  readonly size: number;
  /** Bytes [from, to); shorter only where the source ends before `to`. */
  read(from: number, to: number): Promise<Uint8Array>;
};

export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(clamp(from, bytes.length), clamp(to, bytes.length)) };
}

function clamp(at: number, size: number): number {
  return Math.max(0, Math.min(size, at));
}
