/** One stored file as its two headers describe it. `name` is UTF-8; `offset` is that of the local header. */
export type ZipEntry = {
  readonly name: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
  /** Whether the sizes stand in a ZIP64 field, decided before the file was written. */
  readonly zip64: boolean;
};

/** DOS date and time, 16 bits each. */
export type DosTime = { readonly date: number; readonly time: number };

const most32 = 0xffffffff;
const most16 = 0xffff;
const stored = 0;
/** Bit 11: the name is UTF-8. */
const flags = 0x0800;
const versionPlain = 20;
const versionZip64 = 45;
/** Unix, version 6.3 of the specification. */
const madeBy = (3 << 8) | 63;
/** A regular file that its owner may write and all may read. */
const unixMode = 0o100644 * 0x10000;

/** Whether a file of so many bytes needs ZIP64 sizes (APPNOTE 4.3.9.2). */
export function needsZip64(size: number): boolean {
  return size >= most32;
}

/** DOS time of an instant, in UTC so that the same instant gives the same bytes everywhere; even seconds, 1980 to 2107. */
export function dosTime(instant: Date): DosTime {
  const year = Math.min(Math.max(instant.getUTCFullYear(), 1980), 2107);
  return {
    date: ((year - 1980) << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate(),
    time: (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1),
  };
}

/** What both headers say alike of an entry, from its flags to the length of its name (APPNOTE 4.4.4 to 4.4.10). */
function describe(record: ReturnType<typeof createRecord>, entry: ZipEntry, { date, time }: DosTime): void {
  record.u16(flags);
  record.u16(stored);
  record.u16(time);
  record.u16(date);
  record.u32(entry.crc);
  record.u32(entry.zip64 ? most32 : entry.size);
  record.u32(entry.zip64 ? most32 : entry.size);
  record.u16(entry.name.length);
}

/** APPNOTE 4.3.7; the length depends on the name and `zip64` alone, so that it can be written again with the final numbers. */
export function localHeader(entry: ZipEntry, time: DosTime): Uint8Array {
  const record = createRecord(30 + entry.name.length + (entry.zip64 ? 20 : 0));
  record.u32(0x04034b50);
  record.u16(entry.zip64 ? versionZip64 : versionPlain);
  describe(record, entry, time);
  record.u16(entry.zip64 ? 20 : 0);
  record.bytes(entry.name);
  if (entry.zip64) {
    record.u16(1);
    record.u16(16);
    record.u64(entry.size);
    record.u64(entry.size);
  }
  return record.whole;
}

/** APPNOTE 4.3.12, with the ZIP64 field of 4.5.3 for those numbers alone that do not fit. */
export function centralHeader(entry: ZipEntry, time: DosTime): Uint8Array {
  const large: number[] = [];
  if (entry.zip64) large.push(entry.size, entry.size);
  const farAway = entry.offset >= most32;
  if (farAway) large.push(entry.offset);
  const extra = large.length === 0 ? 0 : 4 + 8 * large.length;
  const record = createRecord(46 + entry.name.length + extra);
  record.u32(0x02014b50);
  record.u16(madeBy);
  record.u16(large.length === 0 ? versionPlain : versionZip64);
  describe(record, entry, time);
  record.u16(extra);
  record.u16(0);
  record.u16(0);
  record.u16(0);
  record.u32(unixMode);
  record.u32(farAway ? most32 : entry.offset);
  record.bytes(entry.name);
  if (extra > 0) {
    record.u16(1);
    record.u16(8 * large.length);
    for (const number of large) record.u64(number);
  }
  return record.whole;
}

/** APPNOTE 4.3.14 to 4.3.16: the end of the archive, with the ZIP64 records before it when a number does not fit. */
export function endRecords(count: number, directoryOffset: number, directorySize: number): Uint8Array {
  const zip64 = count >= most16 || directoryOffset >= most32 || directorySize >= most32;
  const record = createRecord(22 + (zip64 ? 76 : 0));
  if (zip64) {
    record.u32(0x06064b50);
    record.u64(44);
    record.u16(madeBy);
    record.u16(versionZip64);
    record.u32(0);
    record.u32(0);
    record.u64(count);
    record.u64(count);
    record.u64(directorySize);
    record.u64(directoryOffset);
    record.u32(0x07064b50);
    record.u32(0);
    record.u64(directoryOffset + directorySize);
    record.u32(1);
  }
  record.u32(0x06054b50);
  record.u16(0);
  record.u16(0);
  record.u16(Math.min(count, most16));
  record.u16(Math.min(count, most16));
  record.u32(Math.min(directorySize, most32));
  record.u32(Math.min(directoryOffset, most32));
  record.u16(0);
  return record.whole;
}

/** Little-endian fields one after another. */
function createRecord(length: number) {
  const whole = new Uint8Array(length);
  const view = new DataView(whole.buffer);
  let at = 0;
  return {
    whole,
    u16(value: number): void {
      view.setUint16(at, value, true);
      at += 2;
    },
    u32(value: number): void {
      view.setUint32(at, value, true);
      at += 4;
    },
    u64(value: number): void {
      view.setBigUint64(at, BigInt(value), true);
      at += 8;
    },
    bytes(bytes: Uint8Array): void {
      whole.set(bytes, at);
      at += bytes.length;
    },
  };
}
