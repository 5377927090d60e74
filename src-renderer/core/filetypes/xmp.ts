import { type Orientation, toOrientation } from './orientation';

const keyword = 'XML:com.adobe.xmp\0';

/**
 * `tiff:Orientation` of the XMP packet in an iTXt chunk (XMP part 3 §1.1.5: not compressed, in UTF-8), as an attribute or an element;
 * undefined when the chunk is no packet or the packet does not say.
 */
export function readXmpOrientation(chunk: Uint8Array): Orientation | undefined {
  if ([...keyword].some((sign, at) => chunk[at] !== sign.charCodeAt(0))) return undefined;
  // What is looked for is plain ASCII, whatever stands around it.
  const text = Array.from(chunk, (byte) => String.fromCharCode(byte)).join('');
  const said = /\btiff:Orientation\s*(?:=\s*["']|>)\s*([1-8])\s*["'<]/.exec(text)?.[1];
  return said === undefined ? undefined : toOrientation(Number(said));
}
