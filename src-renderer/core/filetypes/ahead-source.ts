import type { ByteSource } from './byte-source';

/** Bytes [from, to) of a source. */
export type Span = { readonly from: number; readonly to: number };

/** Bytes that are read together: fewer cost more questions than they save, more would stand in memory for long. */
const partBytes = 4_194_304;
/** Spans that lie no further apart than this are read together with what is between them. */
const gap = 65_536;
/** Parts on their way while one is worked on. */
const ahead = 2;

/**
 * The same bytes for a reader that goes through `spans` in their order: what lies close together is read together, and what comes next is on its
 * way while the reader is at work. Any other bytes are read as they are asked for. Holds at most three parts of 4 MiB, or one longer span.
 */
export function aheadSource(source: ByteSource, spans: readonly Span[]): ByteSource {
  const { parts, partAt } = inParts(spans);
  const reading = new Map<number, Promise<Uint8Array>>();

  function begin(index: number): Promise<Uint8Array> | undefined {
    const part = parts[index];
    if (part === undefined) return undefined;
    const known = reading.get(index);
    if (known !== undefined) return known;
    const begun = source.read(part.from, part.to);
    // Whoever waits for these bytes hears of it; nobody may.
    begun.catch(() => {});
    reading.set(index, begun);
    return begun;
  }

  return {
    size: source.size,
    async read(from, to) {
      const index = partAt.get(from);
      const part = index === undefined ? undefined : parts[index];
      if (index === undefined || part === undefined || to > part.to) return source.read(from, to);
      for (const passed of reading.keys()) if (passed < index) reading.delete(passed);
      const bytes = begin(index);
      for (let next = index + 1; next <= index + ahead; next += 1) if (isShort(parts[next])) begin(next);
      return ((await bytes) ?? new Uint8Array()).subarray(from - part.from, to - part.from);
    },
  };
}

/** `partAt`: for the beginning of a span, the number of the part it lies in. */
function inParts(spans: readonly Span[]): { readonly parts: readonly Span[]; readonly partAt: ReadonlyMap<number, number> } {
  const parts: Span[] = [];
  const partAt = new Map<number, number>();
  for (const { from, to } of spans) {
    if (to <= from) continue;
    const last = parts.at(-1);
    const joins = last !== undefined && from >= last.from && from <= last.to + gap && to <= last.from + partBytes;
    if (joins) parts[parts.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else parts.push({ from, to });
    if (!partAt.has(from)) partAt.set(from, parts.length - 1);
  }
  return { parts, partAt };
}

function isShort(part: Span | undefined): boolean {
  return part !== undefined && part.to - part.from <= partBytes;
}
