/** A picture in shades of grey: one byte a pixel, 0 black to 255 white, row after row from the top. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Shades of an RGBA picture, weighed as the eye does (ITU-R BT.709). */
export function greyOf({ width, height, data }: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = (218 * (data[at * 4] ?? 0) + 732 * (data[at * 4 + 1] ?? 0) + 74 * (data[at * 4 + 2] ?? 0)) >> 10;
  return { width, height, data: grey };
}

/** The picture as a file of the kind "PGM" (Netpbm, P5), which needs no packing. */
export function toPgm({ width, height, data }: GreyPicture): Uint8Array {
  const head = Uint8Array.from(`P5\n${width} ${height}\n255\n`, (sign) => sign.charCodeAt(0));
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
