// Takes the pictures of README on the sample catalogue: `node scripts/take-pictures.mjs` after `npm run build`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findSystemChromium } from './lib/chromium.mjs';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'pictures');
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

/**
 * Starts the built loopback host and gives its process with the address it prints.
 * @param {string} folder
 */
async function startHost(folder) {
  const host = spawn(process.execPath, [join(root, 'out', 'main', 'loopback.js'), '--data', folder, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const part of host.stdout) {
    said += String(part);
    const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said);
    if (found !== null) return { host, address: found[0] };
  }
  throw new Error('the host ended without an address');
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 */
async function take(page, name) {
  // Thumbnails and the sharp part of a page come a moment after the screen.
  await page.waitForTimeout(2500);
  await page.screenshot({ path: join(pictures, `${name}.jpg`), type: 'jpeg', quality: 82 });
}

/** @param {string} address */
async function takeAll(address) {
  const browser = await chromium.launch({ executablePath: findSystemChromium() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR', colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('textbox', { name: /^Nom/ }).fill('Claire Spécimen');
    await page.getByRole('button', { name: /exemple/ }).click();
    await page.getByRole('row').nth(5).waitFor({ timeout: 120_000 });
    await take(page, 'catalogue');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Sagintay Murzabayev');
    await take(page, 'search');
    await page.keyboard.press('Escape');
    await page.getByRole('row').filter({ hasText: 'Litige' }).first().click();
    await take(page, 'record');
    await page.getByRole('button', { name: 'Texte de la page' }).click();
    const reading = page.getByRole('region', { name: 'Texte de la page' });
    await reading.getByRole('button', { name: 'Lire cette page à la machine' }).click();
    await reading.getByText(/Lu à la machine/).waitFor({ timeout: 120_000 });
    await reading.getByRole('textbox').nth(2).focus();
    await take(page, 'text');
    await page.getByRole('button', { name: 'Texte de la page' }).click();
    await page.keyboard.press('Control+2');
    await take(page, 'inbox');
    await page.keyboard.press('Control+3');
    await take(page, 'review');
    // A second record of a man of the sample, in the spelling of a French list, so that there is a pair to look at.
    await page.keyboard.press('Control+n');
    await page
      .getByRole('textbox', { name: /tel qu’écrit/i })
      .first()
      .fill('Erjan KALIASKAROFF');
    await page.getByRole('button', { name: 'Créer la fiche', exact: true }).click();
    await page.getByRole('heading', { name: 'Erjan KALIASKAROFF' }).waitFor();
    await page.keyboard.press('Control+5');
    await take(page, 'duplicates');
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: /Liste/ }).click();
    await page.getByRole('checkbox', { name: /Choisir tous/ }).click();
    await page.getByRole('button', { name: /Transmettre/ }).click();
    await take(page, 'exchange');
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'matricule-pictures-'));
const { host, address } = await startHost(folder);
try {
  await takeAll(address);
} finally {
  host.kill();
  rmSync(folder, { recursive: true, force: true });
}
