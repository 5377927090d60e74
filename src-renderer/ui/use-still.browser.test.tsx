import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Button } from './button';
import { useStill } from './use-still';

// What a form says of a value is known only once the button is held down, and would push the button away.
function Form({ onPress }: { readonly onPress: () => void }) {
  const [found, setFound] = useState('');
  const said = useStill(found);
  useEffect(() => {
    const find = () => setFound('un litige');
    window.addEventListener('pointerdown', find, true);
    return () => window.removeEventListener('pointerdown', find, true);
  }, []);
  return (
    <>
      {said === '' ? null : <p style={{ blockSize: 300 }}>{said}</p>}
      <Button onPress={onPress}>Enregistrer</Button>
    </>
  );
}

test('a button is not taken away between press and release by what becomes known meanwhile', async () => {
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  let pressed = 0;
  root.render(<Form onPress={() => (pressed += 1)} />);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  expect(pressed).toBe(1);
  await expect.element(page.getByText('un litige')).toBeVisible();
  root.unmount();
  element.remove();
});
