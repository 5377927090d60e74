import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { soldierRows } from '../../core/exchange/testing/rows';
import { message } from '../../core/message';
import type { SoldierSummary } from '../../core/model/summary';
import type { Match, SearchAnswer, SearchHit } from '../../core/search/answer';
import { TextProvider } from '../../text/text-provider';
import { SummariesContext } from '../shell/summaries';
import { ManPicker } from './man-picker';
import { type Search, SearchContext } from './search-context';

const men: readonly SoldierSummary[] = ['Жұманиязов Қадем', 'Joumaniazov Kadem', 'Жұманиязов Әли', 'Uтегенов Сәкен'].flatMap(
  (name, index) => soldierRows(`m${index}`, name).summaries,
);
const match = (parts: Partial<Match>): Match => ({ field: 'name', kind: 'exact', written: 'Joumaniazov Kadem', marks: [[0, 9]], explanation: [], ...parts });
const camp = match({
  kind: 'spelling',
  written: 'Dschumanijasow Kadem',
  marks: [[0, 14]],
  explanation: [message('names.spelling', { first: 'joumaniaz', second: 'Dschumanijasow', rules: 'j = dsch, -ow = -ов' })],
});
const hit = (man: string, ...matches: readonly Match[]): SearchHit => ({ man, score: 1, matches });
const answer = (query: string, parts: Partial<SearchAnswer>): SearchAnswer => ({ query, hits: [], men: [], kin: [], notes: [], ...parts });

/** An index that answers when the test says so. */
class TestIndex implements Search {
  readonly waiting: { readonly query: string; readonly signal: AbortSignal | undefined; readonly answer: (given: SearchAnswer) => void }[] = [];
  private readonly listeners = new Set<() => void>();
  private present = { done: 100_000, total: 100_000, ready: true };

  ask = (query: string, _options: unknown, signal?: AbortSignal) => new Promise<SearchAnswer>((given) => this.waiting.push({ query, signal, answer: given }));
  state = () => this.present;
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  become(done: number) {
    this.present = { done, total: 100_000, ready: done === 100_000 };
    for (const listener of this.listeners) listener();
  }
  async answered(query: string, parts: Partial<SearchAnswer>) {
    await expect.poll(() => this.waiting.some((one) => one.query === query)).toBe(true);
    for (const one of this.waiting.splice(0)) if (one.query === query) one.answer(answer(query, parts));
  }
}

const chosen: string[] = [];
let index: TestIndex;
let host: HTMLElement;
let root: Root;

beforeEach(async () => {
  chosen.length = 0;
  index = new TestIndex();
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <TextProvider language="fr">
      <SummariesContext value={{ current: () => men, loaded: () => true, subscribe: () => () => undefined, stop: () => undefined }}>
        <SearchContext value={index}>
          <ManPicker
            label="Homme"
            autoFocus
            onMan={({ name }) => chosen.push(name)}
            last={(name) => ({ id: 'new', content: `Nouvelle fiche ${name}`, choose: () => chosen.push(`nouveau ${name}`) })}
          />
        </SearchContext>
      </SummariesContext>
    </TextProvider>,
  );
  await expect.element(page.getByRole('combobox', { name: 'Homme' })).toHaveFocus();
});
afterEach(() => {
  root.unmount();
  host.remove();
});

const marked = (name: string) =>
  page
    .getByRole('option', { name: new RegExp(name) })
    .element()
    .querySelectorAll('mark');

test('a man is shown with the form that matched, its part marked, and the rule in words; kin stand apart', async () => {
  await userEvent.keyboard('joumaniaz');
  const surname = match({ kind: 'exact', written: 'Жұманиязов Әли', marks: [[0, 10]] });
  const number = match({ field: 'number', written: '11866', marks: [[0, 5]] });
  await index.answered('joumaniaz', {
    hits: [hit('m1', match({})), hit('m0', camp, number), hit('m3', match({ kind: 'near', written: 'Uтегенов' }))],
    kin: [hit('m2', surname)],
  });
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Joumaniazov Kadem');
  expect([...marked('Joumaniazov')].map((mark) => mark.textContent)).toEqual(['Joumaniaz']);
  const other = page.getByRole('group', { name: 'Autres graphies' }).getByRole('option');
  await expect
    .element(other)
    .toHaveTextContent(/Жұманиязов Қадем.*graphie Dschumanijasow Kadem · joumaniaz ~ Dschumanijasow : j = dsch, -ow = -ов.*matricule 11866/);
  expect([...marked('Қадем')].map((mark) => mark.textContent)).toEqual(['Dschumanijasow', '11866']);
  await expect.element(page.getByRole('group', { name: /parents peut-être/ }).getByRole('option')).toHaveTextContent('Жұманиязов Әли');
  await expect.element(page.getByRole('group', { name: 'Graphies proches' }).getByTitle('lettres latines et cyrilliques mêlées')).toBeInTheDocument();
});

test('Enter that comes before the answer chooses the best of it, and what stands last is a new man', async () => {
  await userEvent.keyboard('joum');
  await index.answered('joum', { hits: [hit('m0', camp)] });
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Қадем');
  await userEvent.keyboard('aniazov{Enter}');
  expect(chosen).toEqual([]);
  await index.answered('joumaniazov', { hits: [hit('m1', match({}))] });
  await expect.poll(() => chosen).toEqual(['Joumaniazov Kadem']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => chosen).toEqual(['Joumaniazov Kadem', 'nouveau joumaniazov']);
});

test('an older question is given up, and a changed index is asked again', async () => {
  await userEvent.keyboard('a');
  await userEvent.keyboard('b');
  await expect
    .poll(() => index.waiting.map(({ query, signal }) => [query, signal?.aborted]))
    .toEqual([
      ['a', true],
      ['ab', false],
    ]);
  await index.answered('ab', { hits: [hit('m0', camp)] });
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Қадем');
  index.become(100_000);
  await index.answered('ab', { hits: [hit('m1', match({}))] });
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Joumaniazov');
});

test('an index in the making says how far it is, and what was not understood is said', async () => {
  index.become(12_400);
  await userEvent.keyboard('x');
  await index.answered('x', { notes: [message('names.doubtful', { written: 'x' })] });
  await expect.element(page.getByText(/recherche dans 12\s400 hommes sur 100\s000/)).toBeVisible();
  await expect.element(page.getByText(/marqué douteux/)).toBeVisible();
  index.become(100_000);
  await expect.element(page.getByText(/recherche dans/)).not.toBeInTheDocument();
});
