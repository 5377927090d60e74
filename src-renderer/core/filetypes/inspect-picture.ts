import type { PreviewObstacle, ScanPage } from '../model/scan';
import type { ByteSource } from './byte-source';
import { bytesToDetect, type DetectedType, detectType } from './detect';
import type { Inspection } from './inspection';
import { readJpegFacts } from './jpeg';
import { readJpeg2000Size } from './jpeg2000';
import { isTooLarge } from './limits';
import { type Orientation, type Size, uprightSize } from './orientation';
import { readPngFacts } from './png';
import { readTiffPages } from './tiff-pages';
import { tiffObstacle } from './tiff-support';
import { readWebPictureFacts } from './web-pictures';
import { windowedSource } from './windowed-source';

/** What a source is; `undefined` when it holds no byte at all. */
export async function detectSource(source: ByteSource): Promise<DetectedType | undefined> {
  return source.size === 0 ? undefined : detectType(await source.read(0, Math.min(source.size, bytesToDetect)));
}

/**
 * Type and pages of a picture from its headers alone: no pixel is decoded, so a picture that breaks off later is found only when it is drawn.
 * A PDF comes back without pages and without obstacle; its pages are read by the PDF worker.
 */
export async function inspectPicture(original: ByteSource): Promise<Inspection> {
  const source = windowedSource(original);
  const type = await detectSource(source);
  if (type === undefined) return outcome({ mediaType: 'application/octet-stream', name: '', decoder: 'none' }, [], 'empty');
  switch (type.decoder) {
    case 'jpeg': {
      const facts = await readJpegFacts(source);
      if (!facts.ok) return outcome(type, [], facts.failure);
      const { precision, unusualFrame, components } = facts.value;
      const supported = precision === 8 && !unusualFrame && (components === 1 || components === 3 || components === 4);
      return single(type, facts.value, facts.value.orientation, supported ? undefined : 'unsupported');
    }
    case 'png': {
      const facts = await readPngFacts(source);
      return facts.ok ? single(type, facts.value, facts.value.orientation, undefined) : outcome(type, [], facts.failure);
    }
    case 'tiff': {
      const read = await readTiffPages(source);
      if (!read.ok) return outcome(type, [], read.failure);
      const { pages, incomplete } = read.value;
      // One page that cannot be shown does not hide the others: drawing it says so.
      const obstacles = pages.map(tiffObstacle);
      const obstacle = obstacles.every((each) => each !== undefined) ? obstacles[0] : undefined;
      return {
        ...outcome(
          type,
          pages.map((page) => uprightSize(page, page.orientation)),
          obstacle,
        ),
        incomplete,
      };
    }
    case 'gif':
    case 'webp':
    case 'bmp': {
      const facts = await readWebPictureFacts(source, type.decoder);
      return facts.ok ? single(type, facts.value, facts.value.orientation, undefined) : outcome(type, [], facts.failure);
    }
    case 'jpeg2000': {
      const size = await readJpeg2000Size(source);
      return size.ok ? single(type, size.value, 1, undefined) : outcome(type, [], size.failure);
    }
    case 'pdf':
      return outcome(type, [], undefined);
    case 'none':
      return outcome(type, [], 'unsupported');
  }
}

function single(type: DetectedType, stored: Size, orientation: Orientation, obstacle: PreviewObstacle | undefined): Inspection {
  return outcome(type, [uprightSize(stored, orientation)], obstacle ?? (isTooLarge(stored.width, stored.height) ? 'too-large' : undefined));
}

function outcome(type: DetectedType, pages: readonly ScanPage[], obstacle: PreviewObstacle | undefined): Inspection {
  return { mediaType: type.mediaType, formatName: type.name, pages, obstacle, incomplete: false };
}
