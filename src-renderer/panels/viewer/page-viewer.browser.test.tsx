import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Region } from '../../core/model/page';
import { TextProvider } from '../../text/text-provider';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { PageProblem } from '../../workers/page-problem.client';
import { type Turn, upright } from './geometry';
import type { LoadPage } from './page-loader';
import { PageViewer, type PageViewerProps } from './page-viewer';

const size = { width: 1_000, height: 1_400 };

/** Page n is red in its top left quarter and of a grey of its own elsewhere. */
const draw: LoadPage = async (page, { maxWidth, region = { x: 0, y: 0, width: 1, height: 1 } }) => {
  const scale = Math.min(4, maxWidth / (region.width * size.width));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(region.width * size.width * scale)), Math.max(1, Math.round(region.height * size.height * scale)));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no context');
  context.setTransform(scale, 0, 0, scale, -region.x * size.width * scale, -region.y * size.height * scale);
  context.fillStyle = `rgb(${100 + page * 20} ${100 + page * 20} ${100 + page * 20})`;
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = 'rgb(255 0 0)';
  context.fillRect(0, 0, size.width / 2, size.height / 2);
  return canvas.transferToImageBitmap();
};

let root: Root;
let host: HTMLDivElement;

type Props = Partial<Omit<PageViewerProps, 'unit' | 'format'>>;
/** Where a page was read is remembered, so each test has a scan of its own. */
let number = 0;

function Frame({ scan = `scan ${number}`, load = draw, onRegionDrawn, ...rest }: Props) {
  const [page, setPage] = useState(0);
  const [turn, setTurn] = useState<Turn>(upright);
  return (
    <TextProvider language="fr">
      <PageViewer
        scan={scan}
        pages={[size, size, size]}
        page={page}
        onPageChange={setPage}
        turn={turn}
        onTurnChange={setTurn}
        load={load}
        {...(onRegionDrawn === undefined ? {} : { onRegionDrawn })}
        {...rest}
      />
    </TextProvider>
  );
}

beforeEach(() => {
  number += 1;
  host = document.createElement('div');
  Object.assign(host.style, { width: '800px', height: '600px' });
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  root.unmount();
  host.remove();
});

function isClosed(bitmap: ImageBitmap): boolean {
  return bitmap.width === 0;
}

function element<Kind extends Element>(selector: string): Kind {
  const found = host.querySelector<Kind>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

const stage = () => element<HTMLElement>('[role=application]');
const button = (name: string) => element<HTMLButtonElement>(`button[aria-label="${name}"]`);

/** The colour on the screen at a fraction of the stage. */
function colour(x: number, y: number): string {
  const canvas = element<HTMLCanvasElement>('canvas');
  const bytes = canvas.getContext('2d')?.getImageData(Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1).data;
  return [...(bytes ?? [])].slice(0, 3).join(' ');
}

/** As long as it takes on a loaded machine: vitest itself gives up after a second. */
const waitFor = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000 });

async function shows(x: number, y: number, wanted: string): Promise<void> {
  await waitFor(() => expect(colour(x, y)).toBe(wanted));
}

describe('the viewer', () => {
  test('fits the page to the width, whole on 0, and turns it for looking only', async () => {
    root.render(<Frame />);
    await shows(0.25, 0.25, '255 0 0');
    expect(colour(0.75, 0.25)).toBe('100 100 100');
    stage().focus();
    await userEvent.keyboard('0');
    await shows(0.4, 0.25, '255 0 0');
    await shows(0.4, 0.75, '100 100 100');
    await userEvent.keyboard('r');
    await shows(0.75, 0.25, '255 0 0');
    await shows(0.25, 0.25, '100 100 100');
  });

  test('turns pages by key, button and number, and asks for the next page in advance', async () => {
    const load = vi.fn(draw);
    root.render(<Frame load={load} />);
    await shows(0.75, 0.25, '100 100 100');
    await waitFor(() => expect(load.mock.calls.map(([page]) => page)).toEqual([0, 1]));
    stage().focus();
    await userEvent.keyboard('{PageDown}');
    await shows(0.75, 0.25, '120 120 120');
    await waitFor(() => expect(new Set(load.mock.calls.map(([page]) => page))).toEqual(new Set([0, 1, 2])));
    await userEvent.click(button('Page suivante'));
    await shows(0.75, 0.25, '140 140 140');
    expect(button('Page suivante').disabled).toBe(true);
    await userEvent.fill(element('input'), '1');
    await userEvent.keyboard('{Enter}');
    await shows(0.75, 0.25, '100 100 100');
  });

  test('shows the page in a mirror, as a negative and under a glass, and two pages side by side, by keys', async () => {
    root.render(<Frame />);
    await shows(0.25, 0.25, '255 0 0');
    stage().focus();
    await userEvent.keyboard('0m');
    await shows(0.6, 0.25, '255 0 0');
    const marks = () => host.querySelector('[role=status]')?.textContent ?? '';
    expect(marks()).toBe('Miroir');
    await userEvent.keyboard('mn');
    await waitFor(() => expect(element<HTMLCanvasElement>('canvas').style.filter).toContain('invert'));
    expect(marks()).toBe('Négatif');
    expect(host.querySelectorAll('canvas')).toHaveLength(1);
    await userEvent.keyboard('l');
    await waitFor(() => expect(host.querySelectorAll('canvas')).toHaveLength(2));
    await userEvent.keyboard('ld');
    await waitFor(() => expect(host.querySelectorAll('[role=application]')).toHaveLength(2));
    expect(host.querySelectorAll('[role=application]')[1]?.getAttribute('aria-label')).toBe('Page 2 sur 3');
  });

  test('two pages side by side move in step, and a page read before stands where it was left', async () => {
    root.render(<Frame />);
    await shows(0.25, 0.25, '255 0 0');
    stage().focus();
    await userEvent.keyboard('d');
    await waitFor(() => expect(host.querySelectorAll('canvas')).toHaveLength(2));
    const bottomOf = (canvas: HTMLCanvasElement | undefined) => {
      const bytes = canvas?.getContext('2d')?.getImageData(Math.floor(canvas.width * 0.25), 20, 1, 1).data;
      return [...(bytes ?? [])].slice(0, 3).join(' ');
    };
    await waitFor(() => expect([...host.querySelectorAll('canvas')].map(bottomOf)).toEqual(['255 0 0', '255 0 0']));
    await userEvent.keyboard(`++++${'{ArrowDown}'.repeat(30)}`);
    await waitFor(() => expect([...host.querySelectorAll('canvas')].map(bottomOf)).toEqual(['100 100 100', '120 120 120']));
    await userEvent.keyboard('d{PageDown}');
    await waitFor(() => expect(stage().getAttribute('aria-label')).toBe('Page 2 sur 3'));
    await shows(0.25, 0.03, '255 0 0');
    await userEvent.keyboard('{PageUp}');
    await shows(0.25, 0.03, '100 100 100');
  });

  test('asks for the part in sight at the screen\u2019s resolution when it is zoomed', async () => {
    const load = vi.fn(draw);
    root.render(<Frame load={load} />);
    await shows(0.25, 0.25, '255 0 0');
    stage().focus();
    await userEvent.keyboard('1+++++');
    await waitFor(() => expect(load.mock.calls.some(([, wanted]) => wanted.region !== undefined && wanted.region.width < 0.5)).toBe(true));
  });

  test('gives back the memory of every page, part and canvas it no longer shows', async () => {
    const whole: ImageBitmap[] = [];
    const parts: ImageBitmap[] = [];
    const load: LoadPage = async (page, wanted, signal) => {
      const bitmap = await draw(page, wanted, signal);
      (wanted.region === undefined ? whole : parts).push(bitmap);
      return bitmap;
    };
    root.render(<Frame load={load} />);
    await shows(0.25, 0.25, '255 0 0');
    stage().focus();
    await userEvent.keyboard('l1++');
    await waitFor(() => expect(parts.length).toBeGreaterThan(0));
    const before = [...parts];
    await userEvent.keyboard('++');
    await waitFor(() => expect(before.every(isClosed)).toBe(true));
    await waitFor(() => expect(whole).toHaveLength(2));
    const canvases = [...host.querySelectorAll('canvas')];
    expect(canvases.map(({ width }) => width > 0)).toEqual([true, true]);
    root.render(null);
    await waitFor(() => expect([...whole, ...parts].every(isClosed)).toBe(true));
    expect(canvases.map(({ width, height }) => [width, height])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('gives a rectangle drawn with the mouse in fractions of the upright page, though the view is turned', async () => {
    const drawn = vi.fn<(region: Region) => void>();
    root.render(<Frame drawing turn={{ rotation: 90, mirrored: false }} onRegionDrawn={drawn} onTurnChange={() => {}} />);
    await shows(0.75, 0.25, '255 0 0');
    const box = stage().getBoundingClientRect();
    const pointer = (type: string, x: number, y: number) =>
      stage().dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, clientX: box.left + x, clientY: box.top + y }));
    stage().setPointerCapture = () => {};
    // Turned by a quarter the page is 1400 wide and fills 776 pixels from 12 on: the upright top left is at the right.
    pointer('pointerdown', 788 - 77.6, 12);
    pointer('pointermove', 788 - 200, 80);
    pointer('pointerup', 788 - 155.2, 12 + 55.43);
    await waitFor(() => expect(drawn).toHaveBeenCalledTimes(1));
    const [region] = drawn.mock.calls[0] ?? [];
    expect(region?.y).toBeCloseTo(0.1, 2);
    expect(region?.height).toBeCloseTo(0.1, 2);
    expect(region?.width).toBeCloseTo(0.1, 2);
  });

  test('lets a rectangle be made by keyboard alone', async () => {
    const drawn = vi.fn<(region: Region) => void>();
    const ended = vi.fn();
    root.render(<Frame drawing onRegionDrawn={drawn} onDrawingEnd={ended} />);
    await shows(0.25, 0.25, '255 0 0');
    await waitFor(() => expect(document.activeElement).toBe(stage()));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Enter}');
    const [region] = drawn.mock.calls[0] ?? [];
    // The page fills 776 of 800 pixels; the first key puts the rectangle in the middle, the second moves it by a hundredth of the page.
    expect(region?.x).toBeCloseTo(0.31, 6);
    expect(region?.width).toBeCloseTo(0.4, 6);
    expect((region?.y ?? 0) + (region?.height ?? 0)).toBeLessThan(0.55);
    // Another test file beside this one may have the keyboard for a moment: the key is pressed until the page has heard it.
    await waitFor(async () => {
      stage().focus();
      await userEvent.keyboard('{Escape}');
      expect(ended).toHaveBeenCalled();
    });
  });

  test('brings the rectangle that is chosen into sight', async () => {
    const region = { x: 0.1, y: 0.9, width: 0.2, height: 0.05 };
    root.render(<Frame regions={[{ id: 'r', region, label: 'Né vers 1915' }]} selectedRegion="r" onRegionPress={() => {}} />);
    await waitFor(() => {
      const [box, frame] = [button('Né vers 1915').getBoundingClientRect(), stage().getBoundingClientRect()];
      expect(box.top).toBeGreaterThanOrEqual(frame.top);
      expect(box.bottom).toBeLessThanOrEqual(frame.bottom);
    });
  });

  test('says plainly that a scan is kept and cannot be previewed, and why', async () => {
    root.render(<Frame pages={[]} obstacle="encrypted" />);
    await waitFor(() => expect(host.textContent).toContain('Conservé, aperçu impossible'));
    expect(host.textContent).toContain('mot de passe');
    root.render(<Frame scan="b" load={() => Promise.reject(new PageProblem('damaged'))} />);
    await waitFor(() => expect(host.textContent).toContain('endommagé'));
  });
});
