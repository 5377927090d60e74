import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { projectRoot } from './host/folders';
import { pressKey } from './pages/keys';
import { StartPage } from './pages/start-page';

test.use({ profile: 'memory' });

const words = {
  fr: {
    locale: 'fr-FR',
    sample: 'Ouvrir le catalogue d’exemple',
    men: 'Hommes',
    toList: 'Liste',
    leave: 'Quitter et retirer',
    inbox: 'Boîte',
    review: 'Revue',
    exchange: 'Échange',
    settings: 'Réglages',
  },
  en: {
    locale: 'en-GB',
    sample: 'Open the sample catalogue',
    men: 'Men',
    toList: 'List',
    leave: 'Leave and remove',
    inbox: 'Inbox',
    review: 'Review',
    exchange: 'Exchange',
    settings: 'Settings',
  },
} as const;

const areas = readdirSync(join(projectRoot, 'src-renderer', 'text', 'fr')).map((file) => file.replace('.json', ''));

/** A message that no file has is shown as its key, such as `records.men`. */
async function expectNoKeysOnScreen(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const attributes = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.body.innerText, ...attributes].join('\n');
  });
  expect(shown.match(new RegExp(`(?:^|\\s)(?:${areas.join('|')})\\.[a-zA-Z][\\w.-]+(?=\\s|$)`, 'g')) ?? []).toEqual([]);
  expect(shown).not.toMatch(/undefined|\[object|\{\w+, (plural|select)|NaN/);
}

/** Leaves the sample, in French: the first screen is there as at the first start. */
async function leaveSample(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: words.fr.leave }).click();
  await expect(new StartPage(page).openSample).toBeVisible({ timeout: 30_000 });
}

/** Every screen of the frame in turn, with the record of one man, the palette and the shortcut sheet. */
async function eachScreen(page: Page, { men, toList, ...screens }: (typeof words)['fr' | 'en'], check: (name: string) => Promise<void>): Promise<void> {
  await check('list');
  await page.getByRole('gridcell', { name: /^ЖОЛДАС ӘБІЛҚАЙЫРОВ/ }).click();
  await expect(page.getByRole('heading', { name: 'ЖОЛДАС ӘБІЛҚАЙЫРОВ' })).toBeVisible();
  await check('record');
  for (const [name, keys] of [
    ['inbox', 'Control+2'],
    ['review', 'Control+3'],
    ['exchange', 'Control+4'],
  ] as const) {
    await page.keyboard.press(keys);
    const main = page.getByRole('main', { name: screens[name], exact: true });
    await expect(main.getByRole('grid').first()).toBeVisible();
    if (name === 'exchange') await main.getByRole('grid').getByRole('checkbox').nth(1).click();
    await check(name);
  }
  await pressKey(page, 'Control+,');
  const settings = page.getByRole('main', { name: screens.settings, exact: true });
  const tabs = settings.getByRole('tab');
  await expect(tabs.first()).toBeVisible();
  for (let at = 0; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click();
    await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expect(settings.getByRole('tabpanel')).toBeVisible();
    await check(`settings ${at + 1}`);
  }
  await pressKey(page, 'Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await check('palette');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await pressKey(page, 'Control+1');
  await page.getByRole('button', { name: toList, exact: true }).click();
  await page.getByRole('grid', { name: men, exact: true }).focus();
  await pressKey(page, '?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('shortcuts');
}

// Colours do not depend on the words: these two pairs show every screen in both languages and in both themes.
for (const { language, colorScheme } of [
  { language: 'fr', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const) {
  const { locale, sample, leave } = words[language];
  test.describe(`${language}, ${colorScheme}`, () => {
    // Opened in English by this test itself: what the sample says in English is looked at too.
    test.use({ locale, colorScheme, ...(language === 'fr' ? ({ profile: 'disk', begin: 'sample' } as const) : {}) });

    test('every screen is free of barriers that axe can see and of missing words', async ({ program }) => {
      test.setTimeout(240_000);
      const { page } = program;
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const problems: string[] = [];
      const check = async (name: string) => {
        await expectNoKeysOnScreen(page);
        // What does not depend on colours or words is looked at once.
        const rules = language === 'fr' ? undefined : ['color-contrast', 'link-in-text-block', 'html-has-lang', 'valid-lang'];
        await expectNoAxeViolations(page, rules).catch((error: Error) => problems.push(`${name}: ${error.message}`));
      };
      if (language === 'en') {
        await check('start');
        await page.getByRole('button', { name: sample }).click();
        await expect(page.getByRole('button', { name: leave })).toBeVisible({ timeout: 60_000 });
      }
      await eachScreen(page, words[language], check);
      if (language === 'fr') {
        await leaveSample(page);
        await check('start');
      }
      expect(problems).toEqual([]);
    });
  });
}

test.describe('dates and numbers', () => {
  test.use({ begin: 'sample' });

  test('follow the language, which is switched without a restart and remembered', async ({ program }) => {
    const { page } = program;
    await page.getByRole('gridcell', { name: /^ЖОЛДАС ӘБІЛҚАЙЫРОВ/ }).click();
    await expect(page.getByText('25 août 1944').first()).toBeVisible();
    await page.getByRole('button', { name: 'Langue : Français' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByText('25 August 1944').first()).toBeVisible();
    const again = await program.restart();
    await expect(again.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(again.page.getByText('25 August 1944').first()).toBeVisible();
  });
});

/** Controls whose words are cut off or that lie outside the window, by their words; what scrolls by design is left out. */
function cutControls(): readonly string[] {
  const scrollsUp = (element: Element): boolean => {
    for (let above = element.parentElement; above !== null; above = above.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(above).overflowX) && above.scrollWidth > above.clientWidth) return true;
    }
    return false;
  };
  return [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, [role="tab"]')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || element.closest('[inert], [aria-hidden="true"], [role="row"]') !== null) return [];
    const outside = (box.right > window.innerWidth + 1 || box.left < -1) && !scrollsUp(element);
    const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
    return outside || cut ? [`${outside ? 'outside' : 'cut'}: ${element.innerText || element.getAttribute('aria-label')}`] : [];
  });
}

test.describe('text at 200 %', () => {
  test.use({ profile: 'disk', begin: 'sample' });

  // French words are the longer ones.
  test('cuts no button, heading or label at 1280 × 800, and nothing scrolls sideways', async ({ program }) => {
    test.setTimeout(240_000);
    const { page } = program;
    await page.evaluate(() => localStorage.setItem('matricule.text-size', '200'));
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-text-size', '200');
    const problems: string[] = [];
    const check = async (name: string) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const cut of await page.evaluate(cutControls)) problems.push(`${name}: ${cut}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) problems.push(`${name}: ${wider} px wider than the window`);
    };
    await eachScreen(page, words.fr, check);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectRoomForPages(page);
    await leaveSample(page);
    await check('start');
    expect(problems).toEqual([]);
  });
});

/** The tools of the inbox take one line, and a page that is opened there is more than a strip. */
async function expectRoomForPages(page: Page): Promise<void> {
  const main = page.getByRole('main');
  const top = async (name: string) => (await main.getByRole('button', { name }).boundingBox())?.y;
  await pressKey(page, 'Control+2');
  await main.getByRole('button', { name: 'Tout sélectionner' }).click();
  await expect(main.getByRole('button', { name: 'Rattacher à…' })).toBeEnabled();
  await expect.poll(async () => ((await top('Rattacher à…')) ?? 0) - ((await top('Importer…')) ?? Number.NaN)).toBe(0);
  await main.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Ouvrir' }).click();
  const opened = main.getByRole('application', { name: /^Page 1 sur/ });
  await expect(opened).toBeInViewport({ ratio: 0.6 });
  await expect.poll(async () => (await opened.boundingBox())?.height ?? 0).toBeGreaterThan(200);
}
