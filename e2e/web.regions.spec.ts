import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { pressKey } from './pages/keys';
import { RecordPage } from './pages/record-page';

test.use({ begin: 'sample' });

test('the place of a value is drawn, moved and resized by mouse and keys in a mirror, kept, undone and told; a polygon is drawn by clicks', async ({
  program: { page },
}) => {
  test.slow();
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  await record.openDocument(/Stalag XII F/);
  await record.addTo('Identité').click();
  await record.pick('nom');
  await record.form('Nom').getByRole('button', { name: 'Encadrer' }).click();
  await expect(record.stage).toBeFocused();
  await page.keyboard.press('p');
  await expect(record.scan.getByRole('button', { name: 'Rectangle (P)' })).toBeVisible();
  const stage = await record.stage.boundingBox();
  if (stage === null) throw new Error('the page is not on screen');
  const click = (x: number, y: number) => page.mouse.click(stage.x + x * stage.width, stage.y + y * stage.height);
  await click(0.3, 0.6);
  await click(0.6, 0.61);
  await click(0.58, 0.7);
  await click(0.3, 0.6);
  await expect(record.form('Nom')).toContainText('zone encadrée');
  await expect(record.typing).toHaveCount(1);
  await page.keyboard.type('Jessimchanoff');
  await record.save.click();

  const line = record.values('name').filter({ hasText: 'Jessimchanoff' });
  await line.getByRole('button', { name: /Stalag XII F/ }).focus();
  await page.keyboard.press('g');
  const place = record.scan.getByRole('button', { name: 'Nom : Jessimchanoff' });
  await expect(place).toHaveAttribute('aria-pressed', 'true');
  await expect(record.scan.locator('polygon').first()).toBeAttached();
  await page.keyboard.press('g');
  await expect(place).toBeFocused();
  const at = async () => (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const unmirrored = await at();
  await page.keyboard.press('m');
  await expect.poll(async () => Math.abs((await at()).x - unmirrored.x)).toBeGreaterThan(1);

  // By keys: what points to the right goes to the right, also in a mirror; Escape gives up.
  await place.focus();
  const first = await at();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await at()).x).toBeGreaterThan(first.x + 1);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect.poll(async () => Math.abs((await at()).x - first.x)).toBeLessThan(0.5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Emplacement de la valeur modifié.')).toBeVisible();
  await expect.poll(async () => (await at()).y).toBeGreaterThan(first.y + 1);
  const kept = await at();
  expect(kept.width).toBeGreaterThan(first.width + 1);

  // By mouse: its first corner is pulled, which a mirror shows at the right; then by keys one is added and taken away again.
  const corners = record.scan.getByRole('button', { name: /^Sommet \d sur/ });
  const corner = await corners.first().boundingBox();
  if (corner === null) throw new Error('no handle');
  expect(Math.min(corner.width, corner.height)).toBeGreaterThanOrEqual(24);
  await page.mouse.move(corner.x + 12, corner.y + 12);
  await page.mouse.down();
  await page.mouse.move(corner.x + 52, corner.y - 8, { steps: 4 });
  await page.mouse.up();
  await expect(corners).toHaveCount(3);
  await page.keyboard.press('Insert');
  await expect(corners).toHaveCount(4);
  await expect(corners.nth(1)).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Delete');
  await expect(corners).toHaveCount(3);
  await record.scan.getByRole('button', { name: 'Garder' }).click();
  await expect(record.scan.getByRole('button', { name: 'Garder' })).toHaveCount(0);
  await expect.poll(async () => (await at()).width - kept.width).toBeCloseTo(40, 0);
  const pulled = await at();
  expect(pulled.height - kept.height).toBeCloseTo(20, 0);
  expect(pulled.x).toBeCloseTo(kept.x, 0);

  // What is drawn on the document goes out as Web Annotations.
  await record.scan.getByRole('button', { name: 'Source…' }).click();
  await page.getByRole('menuitem', { name: /Exporter les annotations/ }).click();
  const said = await record.scan.getByText(/annotations? enregistrées?\s:/).innerText();
  const written = await readFile(said.slice(said.indexOf(':') + 1).trim(), 'utf8');
  const { type, first: annotations } = JSON.parse(written) as {
    type: string;
    first: { items: { body: { value?: string }[]; target: { selector?: { type: string } } }[] };
  };
  expect(type).toBe('AnnotationCollection');
  expect(annotations.items.find(({ body }) => body[0]?.value === 'Jessimchanoff')?.target.selector?.type).toBe('SvgSelector');

  await pressKey(page, 'Control+z');
  await expect.poll(async () => Math.round((await at()).width)).toBe(Math.round(kept.width));
  await record.menu('Jessimchanoff', 'Historique');
  await expect(page.getByText(/a corrigé la citation de «\sNom\s»/).first()).toBeVisible();
});

test('on a photograph a face is linked to the man, stands under his name, and is cut out beside its source', async ({ program: { page } }) => {
  const record = new RecordPage(page);
  await record.open(/Оразғали/);
  const name = await record.name.innerText();
  await record.openDocument(/photographie/i);
  await record.scan.getByRole('button', { name: 'C’est lui…' }).click();
  await record.drag({ x: 0.3, y: 0.3 }, { x: 0.45, y: 0.55 });
  const form = record.scan.getByRole('form', { name: 'Photographie' });
  await expect(form).toContainText('zone encadrée');
  await expect(form.locator(':focus')).toHaveCount(1);
  await page.keyboard.type('Deuxième rang, à gauche');
  await page.keyboard.press('Enter');
  await expect(record.scan.getByRole('button', { name: `Sur la photographie : ${name}` })).toBeVisible();
  const line = record.values('photo');
  await line.getByRole('button').first().hover();
  await expect(line.getByRole('img', { name: 'Passage cité : Deuxième rang, à gauche' })).toBeVisible();
  // The same photograph, opened from another man it is said to show.
  await page.getByRole('button', { name: 'Liste', exact: true }).click();
  await record.open(/Micha/);
  await record.openDocument(/photographie/i);
  await record.scan.getByRole('button', { name: `Sur la photographie : ${name}` }).click();
  await expect(record.name).toHaveText(name);
  await pressKey(page, 'Control+z');
  await expect(line).toHaveCount(0);
});
