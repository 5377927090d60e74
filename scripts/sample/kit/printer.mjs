import { chromium } from 'playwright';
import { findSystemChromium } from '../../lib/chromium.mjs';

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Opens the machine's Chromium, else Playwright's own. */
export async function openPrinter() {
  const executablePath = findSystemChromium();
  const browser = await chromium.launch({ args: flags, ...(executablePath === undefined ? {} : { executablePath }) });
  return {
    close: () => browser.close(),
    /** Draws one page and says where every cited text stands, in fractions of the page. */
    async draw({ html, width, height, scale = 1, type = 'jpeg', quality = 78 }) {
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
      const page = await context.newPage();
      await page.setContent(html, { waitUntil: 'load' });
      const regions = await page.evaluate(measureCited, { width, height });
      const image = await page.screenshot(type === 'jpeg' ? { type, quality } : { type: 'png' });
      await context.close();
      return { image, regions, width: Math.round(width * scale), height: Math.round(height * scale) };
    },
    /** Turns a drawn picture a quarter turn to the left, as a camera held upright stores it. */
    async quarterTurnLeft(image, quality) {
      const page = await browser.newPage();
      const url = await page.evaluate(turnLeft, { bytes: image.toString('base64'), quality });
      await page.close();
      return Buffer.from(url.split(',')[1], 'base64');
    },
    /** Black-and-white rows of a drawn page: one bit a pixel, 1 is black, rows padded to bytes. */
    async bilevel(image, threshold) {
      const page = await browser.newPage();
      const packed = await page.evaluate(packBits, { bytes: image.toString('base64'), threshold });
      await page.close();
      return Buffer.from(packed, 'base64');
    },
    /** A PDF with text in it, one CSS page of the given size in CSS pixels after another. */
    async vectorPdf({ html, width, height }) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.setContent(html, { waitUntil: 'load' });
      const regions = await page.evaluate(measureByPage, {});
      const pdf = await page.pdf({ width: `${width}px`, height: `${height}px`, printBackground: true, margin: { top: 0, right: 0, bottom: 0, left: 0 } });
      await page.close();
      return { pdf, regions };
    },
  };
}

/* Run in the page. */
function measureCited({ width, height }) {
  const found = {};
  for (const element of document.querySelectorAll('[data-cite]')) {
    const box = element.getBoundingClientRect();
    const left = Math.max(0, box.left - 6);
    const top = Math.max(0, box.top - 4);
    const right = Math.min(width, box.right + 6);
    const bottom = Math.min(height, box.bottom + 4);
    const round = (value) => Math.round(value * 10000) / 10000;
    found[element.dataset.cite] = {
      text: element.textContent.replace(/\s+/g, ' ').trim(),
      region: { x: round(left / width), y: round(top / height), width: round((right - left) / width), height: round((bottom - top) / height) },
    };
  }
  return found;
}

function measureByPage() {
  return [...document.querySelectorAll('.pdf-page')].map((sheet) => {
    const frame = sheet.getBoundingClientRect();
    const found = {};
    for (const element of sheet.querySelectorAll('[data-cite]')) {
      const box = element.getBoundingClientRect();
      const round = (value) => Math.round(value * 10000) / 10000;
      found[element.dataset.cite] = {
        text: element.textContent.replace(/\s+/g, ' ').trim(),
        region: {
          x: round((box.left - frame.left - 4) / frame.width),
          y: round((box.top - frame.top - 3) / frame.height),
          width: round((box.width + 8) / frame.width),
          height: round((box.height + 6) / frame.height),
        },
      };
    }
    return found;
  });
}

async function turnLeft({ bytes, quality }) {
  const picture = new Image();
  picture.src = `data:image/png;base64,${bytes}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.height;
  canvas.height = picture.width;
  const pen = canvas.getContext('2d');
  pen.translate(0, canvas.height);
  pen.rotate(-Math.PI / 2);
  pen.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/jpeg', quality);
}

async function packBits({ bytes, threshold }) {
  const picture = new Image();
  picture.src = `data:image/png;base64,${bytes}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, picture.width, picture.height);
  const stride = Math.ceil(picture.width / 8);
  const rows = new Uint8Array(stride * picture.height);
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const at = (y * picture.width + x) * 4;
      if (0.3 * data[at] + 0.59 * data[at + 1] + 0.11 * data[at + 2] < threshold) rows[y * stride + (x >> 3)] |= 128 >> (x & 7);
    }
  let text = '';
  for (let at = 0; at < rows.length; at += 32768) text += String.fromCharCode(...rows.subarray(at, at + 32768));
  return btoa(text);
}
