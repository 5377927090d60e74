import { createHash } from 'node:crypto';
import { copyFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Program, test } from './fixtures';
import { projectRoot } from './host/folders';
import { type Bag, checkManifest, listedIn, unzipBag } from './host/unzipped';
import { catalogueFolders, cataloguesFolder } from './host/vault-folder';
import { countClicks } from './pages/clicks';
import { ExchangePage } from './pages/exchange-page';
import { NewManForm } from './pages/new-man-form';
import { ProvenanceBesideRecord } from './pages/provenance-beside-record';
import { StartPage } from './pages/start-page';

const confirmed = 'Ержан Қалиасқаров';
const probable = 'ЖОЛДАС ӘБІЛҚАЙЫРОВ';

async function exports(program: Program): Promise<readonly string[]> {
  return readdir(join(program.dataFolder, 'Exports')).catch(() => []);
}

/** Writes what is chosen and unpacks it. */
async function writeAndUnpack(program: Program): Promise<Bag> {
  const exchange = new ExchangePage(program.page);
  await exchange.write.click();
  await expect(exchange.done).toBeVisible({ timeout: 60_000 });
  const [zip, ...others] = await exports(program);
  if (zip === undefined || others.length > 0) throw new Error(`Exports holds ${others.length + 1} files`);
  return unzipBag(join(program.dataFolder, 'Exports', zip), join(program.dataFolder, 'unpacked'));
}

test.use({ begin: 'sample' });

test('from the list to the written bundle in at most six clicks; it is a whole BagIt 1.0 bag; one that cannot be written leaves nothing', async ({
  program,
}) => {
  const { page, dataFolder } = program;
  const exchange = new ExchangePage(page);
  const clicks = await countClicks(page);
  const list = page.getByRole('grid', { name: 'Hommes' });
  await list.getByRole('checkbox', { name: `Choisir ${confirmed}` }).click();
  await list.getByRole('checkbox', { name: `Choisir ${probable}` }).click();
  await page.getByRole('button', { name: 'Transmettre (2)', exact: true }).click();
  const bag = await writeAndUnpack(program);
  expect(await clicks.taken()).toBeLessThanOrEqual(6);

  await test.step('every manifest agrees by sha512sum and sha256sum, and nothing is outside them', async () => {
    for (const algorithm of ['sha256', 'sha512'] as const) {
      await checkManifest(bag, algorithm, `manifest-${algorithm}.txt`);
      await checkManifest(bag, algorithm, `tagmanifest-${algorithm}.txt`);
      expect(await listedIn(bag, `manifest-${algorithm}.txt`)).toEqual(bag.files.filter((file) => file.startsWith('data/')));
      expect(await listedIn(bag, `tagmanifest-${algorithm}.txt`)).toEqual(bag.files.filter((file) => !file.includes('/') && !file.startsWith('tagmanifest')));
    }
    expect(await bag.text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const sizes = await Promise.all(bag.files.filter((file) => file.startsWith('data/')).map(async (file) => (await stat(join(bag.folder, file))).size));
    expect(await bag.text('bag-info.txt')).toContain(`Payload-Oxum: ${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}\n`);
    // The originals are the vault's own bytes.
    const [catalogue] = await catalogueFolders(dataFolder);
    const originals = bag.files.filter((file) => file.startsWith('data/originals/'));
    expect(originals.length).toBeGreaterThan(5);
    for (const original of originals) {
      const sha = createHash('sha256')
        .update(await bag.bytes(original))
        .digest('hex');
      const kept = await readdir(join(cataloguesFolder(dataFolder), catalogue ?? '', 'originals', sha.slice(0, 2)));
      expect(kept.some((name) => name.startsWith(sha))).toBe(true);
    }
  });

  await test.step('an Exports folder that cannot be made is said in a sentence, and nothing is left', async () => {
    await rm(join(dataFolder, 'Exports'), { recursive: true });
    await writeFile(join(dataFolder, 'Exports'), 'a file where the folder should be');
    await page.getByRole('button', { name: 'Préparer un autre lot' }).click();
    await exchange.write.click();
    await expect(page.getByText('Le lot n’a pas été écrit, et rien n’a été laissé à moitié.')).toBeVisible();
    await expect(page.getByText('Vérifiez que le dossier existe et que vous pouvez y écrire.')).toBeVisible();
  });
});

test('what is withheld is named before writing, and no text of the bundle holds it', async ({ program }) => {
  const { page } = program;
  await page.getByRole('gridcell', { name: new RegExp(`^${confirmed}`) }).click();
  const provenance = new ProvenanceBesideRecord(page);
  await provenance.open('Nécropole nationale de Metz-Chambière, rang 3, tombe 12');
  await provenance.fill('Non communicable jusqu’au', '2090-01-01', 'Droits et communicabilité');
  await expect(page.getByText('Enregistré · Copie de sûreté à jour')).toBeVisible();

  const exchange = new ExchangePage(page);
  await exchange.go();
  await exchange.choose(confirmed);
  await exchange.choose(probable);
  await expect(exchange.withheld.getByRole('row', { name: 'SPÉCIMEN · Plaque, Metz-Chambière, rang 3, tombe 12' })).toContainText('non communicable jusqu’au');
  await expect(exchange.withheld.getByRole('row', { name: 'Sépulture' }).first()).toContainText('lu dans un document non communicable');
  await expect(exchange.withheld.getByRole('row', { name: probable }).filter({ hasText: 'donnée sensible' })).toHaveCount(1);

  const bag = await writeAndUnpack(program);
  const texts = bag.files.filter((file) => !file.startsWith('data/originals/'));
  const all = (await Promise.all(texts.map((file) => bag.text(file)))).join('\n');
  for (const secret of ['(Kazakh)', 'RANG 3 · TOMBE 12', 'KALIASKAROV ERJAN', 'Metz-Chambière, rang 3, tombe 12', 'plaque-chambiere-12']) {
    expect(all, secret).not.toContain(secret);
  }
  // What goes out is there, so that the lines above have searched in something.
  expect(await bag.text('data/changes.jsonl')).toContain('Kaliaskarow Jerschan');
  expect(bag.files.some((file) => file.includes('plaque-chambiere-12'))).toBe(false);
  expect(await bag.text('data/LISEZMOI.txt')).toContain('non communicable');
});

test('the tables open right in Excel in France, formulas are neutralised, and each record says its status', async ({ program }) => {
  const { page } = program;
  await page.getByRole('gridcell', { name: new RegExp(`^${confirmed}`) }).click();
  const provenance = new ProvenanceBesideRecord(page);
  await provenance.open('Stalag XII F, Erkennungsmarke 90417');
  await provenance.fill('Cote', '=HYPERLINK("x")');
  await expect(page.getByText('Enregistré · Copie de sûreté à jour')).toBeVisible();
  const exchange = new ExchangePage(page);
  await exchange.go();
  await exchange.choose(confirmed);
  await exchange.choose('Сансызбай Кенжеғұлов');
  const bag = await writeAndUnpack(program);
  const tables = bag.files.filter((file) => file.endsWith('.csv'));
  expect(tables.length).toBeGreaterThanOrEqual(3);
  for (const table of tables) {
    const bytes = await bag.bytes(table);
    expect([...bytes.subarray(0, 3)], table).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    // A line break inside a quoted cell, as on a plate, stays the lone LF that Excel itself writes.
    const lines = text.replace(/"(?:[^"]|"")*"/g, '""');
    expect(lines.replaceAll('\r\n', ''), table).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n'), table).toBe(true);
    expect(text.split('\r\n')[0], table).toContain(';');
    expect(text, table).not.toMatch(/(^|;|\n)"?[=+@]/);
  }
  const csv = await bag.text('data/csv/documents.csv');
  expect(csv).toContain('HYPERLINK(""x"")');
  const soldiers = await bag.text('data/csv/soldiers.csv');
  expect(soldiers.split('\r\n').find((line) => line.includes('Сансызбай'))).toContain('Signalé');
  const records = bag.files.filter((file) => file.startsWith('data/records/soldiers/'));
  expect(records).toHaveLength(2);
  const read = await Promise.all(records.map((file) => bag.text(file)));
  expect(read.find((record) => record.includes('Сансызбай'))).toMatch(/"status": "flagged"/);
  expect(await bag.text('data/LISEZMOI.txt')).toMatch(/Сансызбай Кенжеғұлов\s: Signalé/);
});

test.describe('from the first start', () => {
  test.use({ begin: 'empty', profile: 'memory' });

  test('a bundle stopped while it is written leaves no file, and can be written afterwards', async ({ program }) => {
    const { page, dataFolder } = program;
    await new StartPage(page).beginAs('Aigerim Modèle');
    // A plate whose file goes on after its picture: large enough to be caught half-written, and still a picture.
    const large = join(dataFolder, 'plaque.jpg');
    await copyFile(join(projectRoot, 'resources', 'public', 'sample', 'plaque-bagneux-17.jpg'), large);
    await truncate(large, 120_000_000);
    await page.getByLabel('Choisir des numérisations à importer').setInputFiles(large);
    await page.getByRole('button', { name: 'Sélectionner', exact: true }).click({ timeout: 90_000 });
    await page.getByRole('button', { name: 'Nouvelle fiche' }).click();
    await new NewManForm(page).fill('ЖОЛДАС ӘБІЛҚАЙЫРОВ');
    const exchange = new ExchangePage(page);
    await exchange.go();
    await exchange.choose('ЖОЛДАС ӘБІЛҚАЙЫРОВ');
    await exchange.write.click();
    await expect.poll(() => exports(program), { intervals: [10] }).not.toEqual([]);
    await program.holdUp(() => exchange.cancel.click());
    await expect(page.getByText('L’écriture a été annulée ; aucun fichier n’a été laissé.')).toBeVisible();
    expect(await exports(program)).toEqual([]);
    await page.getByRole('button', { name: 'Préparer un autre lot' }).click();
    await exchange.write.click();
    await expect(exchange.done).toBeVisible({ timeout: 90_000 });
    expect(await exports(program)).toHaveLength(1);
  });
});
