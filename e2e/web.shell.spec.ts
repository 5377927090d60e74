import { expect, test } from './fixtures';
import { pressKey } from './pages/keys';

test.use({ begin: 'sample' });

/** Whether a ring or a shadow is drawn around what has the focus, or around the frame of its field, or on the current row of its grid. */
function focusIsDrawn(): boolean {
  const drawn = (element: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return boxShadow !== 'none' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0);
  };
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return false;
  const row = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
  const frames = [focused, focused.parentElement, focused.parentElement?.parentElement, row];
  return frames.some((element) => element !== null && element !== undefined && drawn(element));
}

test('F6 goes through every pane and back with the focus always seen; the shortcut sheet lists what acts, and the listed keys act; the palette', async ({
  program: { page },
}) => {
  await test.step('the window itself has nothing to scroll: nothing stands below its frame', async () => {
    await expect(page.getByRole('grid', { name: 'Hommes' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  });
  await test.step('F6 goes through every pane and back, and the focus is always seen', async () => {
    const paneInFocus = () =>
      page.evaluate(() => {
        const panes = [...document.querySelectorAll('[data-pane]')].filter((pane) => pane.querySelector('[data-pane]') === null);
        return panes.findIndex((pane) => pane.contains(document.activeElement));
      });
    const leaves = page.locator('[data-pane]:not(:has([data-pane]))');
    await expect.poll(() => leaves.count()).toBeGreaterThanOrEqual(4);
    const panes = await leaves.count();
    const seen: number[] = [];
    for (let step = 0; step < panes; step += 1) {
      await pressKey(page, 'F6');
      seen.push(await paneInFocus());
      expect(await page.evaluate(focusIsDrawn), `focus in pane ${seen.at(-1)}`).toBe(true);
    }
    expect(new Set(seen).size).toBe(panes);
    expect(seen).not.toContain(-1);
    await pressKey(page, 'Shift+F6');
    expect(await paneInFocus()).toBe(seen.at(-2));
  });
  await test.step('the palette closes by Escape, says when nothing is found, and runs a command', async () => {
    await pressKey(page, 'Control+k');
    const field = page.getByRole('combobox', { name: /Chercher un nom/ });
    await field.fill('zzzz');
    await expect(page.getByText('Rien ne correspond.')).toBeVisible();
    await field.fill('échange');
    await expect(page.getByRole('option', { selected: true })).toContainText(/échange/i);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main', { name: 'Échange' })).toBeVisible();
    await pressKey(page, 'Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await pressKey(page, 'Control+1');
  });
  await test.step('the shortcut sheet lists what acts, by “?”, and the listed keys act', async () => {
    await page.getByRole('grid', { name: 'Hommes' }).focus();
    await pressKey(page, '?');
    const sheet = page.getByRole('dialog', { name: 'Raccourcis du clavier' });
    await expect(sheet).toBeVisible();
    for (const verb of [
      'Chercher un homme ou une commande',
      'Nouvel homme',
      'Importer des numérisations',
      'Préparer un lot à transmettre',
      'Ouvrir les réglages',
    ]) {
      await expect(sheet.getByText(verb)).toBeVisible();
    }
    for (const keys of [/Ctrl.*K/s, /Ctrl.*N/s, /Ctrl.*I/s, /Ctrl.*E/s, /Ctrl.*,/s, /F6/]) await expect(sheet).toHaveText(keys, { useInnerText: true });
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    // Listened for long before the key: the browser must know by then that a test takes the choice of files.
    const chooser = page.waitForEvent('filechooser');
    await pressKey(page, 'Control+e');
    await expect(page.getByRole('main', { name: 'Échange' })).toBeVisible();
    await pressKey(page, 'Control+,');
    await expect(page.getByRole('main', { name: 'Réglages' })).toBeVisible();
    await pressKey(page, 'Control+n');
    await expect(page.getByRole('form', { name: 'Premières valeurs' })).toBeVisible();
    await pressKey(page, 'Control+i');
    expect((await chooser).isMultiple()).toBe(true);
  });
});

test('the open record, the search typed and the folded menu are there after a restart', async ({ program }) => {
  const { page } = program;
  await page.getByRole('searchbox', { name: /Chercher/ }).fill('Bekbolat');
  await expect(page.getByText(/1 .*sur 12|1 homme/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Réduire le menu' }).click();
  await page.getByRole('gridcell', { name: /^Есимханов Бекболат/ }).click();
  const heading = { name: 'Есимханов Бекболат' };
  await expect(page.getByRole('region', { name: 'Fiche', exact: true }).getByRole('heading', heading)).toBeVisible();
  const again = await program.restart();
  await expect(again.page.getByRole('region', { name: 'Fiche', exact: true }).getByRole('heading', heading)).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Déployer le menu' })).toBeVisible();
  await again.page.getByRole('button', { name: 'Liste', exact: true }).click();
  await expect(again.page.getByRole('searchbox', { name: /Chercher/ })).toHaveValue('Bekbolat');
  await expect(again.page.getByRole('gridcell', { name: /^Есимханов Бекболат/ })).toBeVisible();
});

test('a second window on the same catalogue says so, and opens once the first is closed', async ({ program }) => {
  const { page, context, address } = program;
  const second = await context.newPage();
  await second.goto(new URL('/', address).href);
  await expect(second.getByRole('heading', { name: 'Ce catalogue est ouvert dans une autre fenêtre' })).toBeVisible();
  await page.close();
  const retry = second.getByRole('button', { name: 'Réessayer' });
  // The browser gives the catalogue free a moment after the window is gone.
  await expect(async () => {
    if (await retry.isVisible()) await retry.click({ timeout: 4_000 });
    await expect(second.getByRole('grid', { name: 'Hommes' })).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 60_000 });
});

test('the first click on a list scrolled by the wheel opens the man under the pointer; a window made narrow keeps the status bar and the navigation in sight', async ({
  program: { page },
}) => {
  await test.step('the first click on a list scrolled by the wheel opens the man under the pointer', async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.getByRole('grid', { name: 'Hommes' }).hover();
    await page.mouse.wheel(0, 5000);
    const last = page.getByRole('gridcell', { name: /^Тұрсынбай … Қожабергенов/ });
    await expect(last).toBeInViewport();
    await last.click();
    await expect(page.getByRole('region', { name: 'Fiche', exact: true }).getByRole('heading', { name: 'Тұрсынбай … Қожабергенов' })).toBeVisible();
  });
  await test.step('a window made narrow keeps the status bar and the navigation in sight, and nothing scrolls sideways', async () => {
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1024, height: 700 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      for (const [keys, name] of [
        ['Control+1', 'Catalogue'],
        ['Control+2', 'Boîte'],
        ['Control+3', 'Revue'],
        ['Control+4', 'Échange'],
        ['Control+,', 'Réglages'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('main', { name, exact: true }).getByRole('heading').first()).toBeAttached();
        await expect(page.getByRole('contentinfo')).toBeInViewport({ ratio: 1 });
        await expect(page.getByRole('navigation', { name: 'Écrans' })).toBeInViewport({ ratio: 1 });
        expect(await sideways(), `${name} at ${size.width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});
