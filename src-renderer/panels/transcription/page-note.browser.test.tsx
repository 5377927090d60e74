import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TextProvider } from '../../text/text-provider';
import { NoteLine } from './note-line';
import { type Tell, usePageNotes } from './page-note';

const tells = new Map<string, Tell>();

function Beside({ place }: { readonly place: string }) {
  const { note, tell } = usePageNotes(place);
  tells.set(place, tell);
  return <NoteLine note={note} tell={tell} />;
}

test('what comes of a page’s reading stands beside that page, though another is open when it ends', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  const turnTo = (place: string) =>
    root.render(
      <TextProvider language="fr">
        <p>{place}</p>
        <Beside place={place} />
      </TextProvider>,
    );
  turnTo('page 1');
  await expect.element(page.getByText('page 1')).toBeVisible();
  turnTo('page 2');
  await expect.element(page.getByText('page 2')).toBeVisible();
  tells.get('page 1')?.('illisible');
  tells.get('page 2')?.({ kind: 'info', words: 'déjà lue' });
  await expect.element(page.getByRole('status')).toHaveTextContent('déjà lue');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  turnTo('page 1');
  await expect.element(page.getByRole('alert')).toHaveTextContent('illisible');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  root.unmount();
  host.remove();
});
