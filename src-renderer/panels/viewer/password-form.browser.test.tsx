import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TextProvider } from '../../text/text-provider';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { PageObstacle } from './page-obstacle';

test('a file under a password asks for it, says when it is wrong, and opens by the keyboard alone', async () => {
  const tried: string[] = [];
  const unlock = vi.fn(async (password: string) => {
    tried.push(password);
    return password === 'Зеленчук';
  });
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  root.render(
    <TextProvider language="fr">
      <PageObstacle reason="encrypted" format="application/pdf" unlock={unlock} />
    </TextProvider>,
  );
  await expect.element(page.getByText('Fichier protégé par un mot de passe')).toBeVisible();
  const field = page.getByLabelText('Mot de passe');
  await expect.element(field).toHaveAttribute('type', 'password');
  await userEvent.click(field);
  await userEvent.keyboard('faux{Enter}');
  await expect.element(page.getByText(/n’ouvre pas le fichier/)).toBeVisible();
  await userEvent.fill(field, 'Зеленчук');
  await expect.element(page.getByText(/n’ouvre pas le fichier/)).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(tried).toEqual(['faux', 'Зеленчук']), { timeout: 20_000 });
  root.unmount();
  host.remove();
});
