import { withOrientation } from './exif.mjs';
import { scannedPdf, withoutPrintingHour } from './pdf.mjs';
import { bilevelTiff } from './tiff.mjs';

const dpi = 150;
const points = (pixels) => Math.round((pixels / dpi) * 72);

/**
 * Draws the pages of one document and packs them into its file. Answers the bytes, the media type, the upright size of each page
 * (pixels; points for PDF, as core/model/scan.ts says) and, page by page, where every cited text stands.
 */
export async function makeFile(printer, { container = 'jpeg', pages, draw, title }) {
  switch (container) {
    case 'vector-pdf': {
      const { pdf, regions } = await printer.vectorPdf(draw);
      const [, right, top] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
      const size = { width: Math.round(Number(right)), height: Math.round(Number(top)) };
      return { bytes: withoutPrintingHour(pdf), mediaType: 'application/pdf', pages: regions.map(() => size), regions };
    }
    case 'scanned-pdf': {
      const drawn = [];
      for (const page of pages) drawn.push(await printer.draw({ quality: 74, ...page }));
      const sized = drawn.map((page) => ({ ...page, points: [points(page.width), points(page.height)] }));
      return {
        bytes: scannedPdf(sized, asciiOf(title)),
        mediaType: 'application/pdf',
        pages: sized.map(({ points: [width, height] }) => ({ width, height })),
        regions: drawn.map(({ regions }) => regions),
      };
    }
    case 'tiff': {
      const drawn = [];
      for (const page of pages) {
        const picture = await printer.draw({ ...page, type: 'png' });
        drawn.push({ ...picture, rows: await printer.bilevel(picture.image, 200) });
      }
      return {
        bytes: bilevelTiff(drawn, { dpi: 200, description: 'SPECIMEN - document fictif' }),
        mediaType: 'image/tiff',
        pages: drawn.map(sizeOf),
        regions: drawn.map(({ regions }) => regions),
      };
    }
    case 'turned-jpeg': {
      const picture = await printer.draw({ ...pages[0], type: 'png' });
      const turned = await printer.quarterTurnLeft(picture.image, 0.86);
      return { bytes: withOrientation(turned, 6), mediaType: 'image/jpeg', pages: [sizeOf(picture)], regions: [picture.regions] };
    }
    default: {
      const picture = await printer.draw({ quality: 82, ...pages[0] });
      return { bytes: picture.image, mediaType: pages[0].type === 'png' ? 'image/png' : 'image/jpeg', pages: [sizeOf(picture)], regions: [picture.regions] };
    }
  }
}

const sizeOf = ({ width, height }) => ({ width, height });
const asciiOf = (text) =>
  text
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .replace(/[()\\]/g, '');
