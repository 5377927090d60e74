import { createContext, useContext } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** Per cent of the normal size; on top of the browser's own zoom. */
export const textSizes = [100, 112, 125, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

export type Appearance = {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly textSize: TextSize;
  readonly setTextSize: (size: TextSize) => void;
};

export const AppearanceContext = createContext<Appearance | null>(null);

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (appearance === null) throw new Error('useAppearance outside its provider');
  return appearance;
}
