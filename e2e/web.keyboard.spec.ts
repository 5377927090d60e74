import { expect, test } from './fixtures';
import { pressKey } from './pages/keys';
import { ListPage } from './pages/list-page';
import { RecordPage } from './pages/record-page';
import { SearchPalette } from './pages/search-palette';

test.use({ begin: 'sample' });

test('the keyboard goes on with what was opened by pointer, with the value that was kept, and back to where it was when something closes', async ({
  program: { page },
}) => {
  const list = new ListPage(page);
  const record = new RecordPage(page);
  const man = /Ержан Қалиасқаров/;

  await test.step('a double click in the list opens the man once, and selects nothing of his record', async () => {
    await list.men.filter({ hasText: man }).dblclick();
    await expect(record.name).toHaveText(man);
    await expect(record.name).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  });
  await test.step('the provenance begins at its first field, and gives the keyboard back', async () => {
    await page.keyboard.press('Alt+p');
    const provenance = page.getByRole('region', { name: 'Provenance', exact: true });
    await expect(provenance.getByRole('group', { name: 'Provenance' })).toBeFocused();
    await expect(provenance.getByRole('button', { name: 'Vincennes', exact: true })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(provenance.getByRole('button', { name: 'Vincennes', exact: true })).toBeFocused();
    await page.keyboard.press('Alt+p');
    await expect(record.name).toBeFocused();
  });
  await test.step('a value that is kept has the keyboard on its line', async () => {
    await record.add('Grade');
    await expect(record.form('Grade').getByRole('textbox', { name: 'Tel qu’écrit' })).toBeFocused();
    await page.keyboard.type('caporal');
    await page.keyboard.press('Enter');
    await expect(record.values('army-rank').filter({ hasText: 'caporal' })).toBeFocused();
  });
  await test.step('withdrawn and taken back by the notice’s own button, the keyboard stays in the record', async () => {
    await record.askToWithdraw('caporal');
    await page.keyboard.type('essai');
    await page.keyboard.press('Enter');
    await expect(record.values('army-rank').filter({ hasText: 'caporal' })).toHaveCount(0);
    await page.getByRole('region', { name: 'Ce qui vient d’être fait' }).getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(record.values('army-rank').filter({ hasText: 'caporal' })).toHaveCount(1);
    await expect(record.record.locator(':focus')).toHaveCount(1);
  });
  await test.step('the palette opens a man with the keyboard on his name, and the way back leads to the list’s keys', async () => {
    const palette = new SearchPalette(page);
    await page.getByRole('button', { name: /Chercher un nom/ }).click();
    await expect(palette.field).toBeFocused();
    await page.keyboard.type('Kenjegoulov');
    await palette.man('Сансызбай Кенжеғұлов').click();
    await expect(record.name).toHaveText(/Сансызбай/);
    await expect(record.name).toBeFocused();
    await pressKey(page, 'Alt+ArrowUp');
    await expect(list.grid).toBeFocused();
  });
});
