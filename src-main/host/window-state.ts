import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const side = z.number().int().min(-100_000).max(100_000);
const state = z.object({
  bounds: z.object({ x: side, y: side, width: side.min(400), height: side.min(300) }).optional(),
  maximized: z.boolean().optional(),
  language: z.enum(['fr', 'en']).optional(),
});
export type WindowState = z.infer<typeof state>;

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where the window was, and the language of its menu. Unreadable is as good as new. */
export function readWindowState(file: string): WindowState {
  try {
    const parsed = state.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Synchronous, because a closing window waits for nobody. That the place is forgotten on a full disk harms nothing. */
export function writeWindowState(file: string, kept: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(kept));
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}

/** The remembered place if at least a corner of it, 100 pixels wide, lies on a screen that is there today. */
export function visibleBounds(bounds: Rectangle | undefined, screens: readonly Rectangle[]): Rectangle | null {
  if (bounds === undefined) return null;
  const visible = screens.some(
    (screen) =>
      Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x) >= 100 &&
      Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y) >= 100,
  );
  return visible ? bounds : null;
}
