import { type ReactNode, useMemo, useState } from 'react';
import { type Appearance, AppearanceContext, type TextSize, type Theme, textSizes, themes } from '../panels/shell/appearance';
import { readRemembered, remember } from '../panels/shell/remembered';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Sets theme and text size on the document before the first paint; main.tsx calls it, and so does every change. */
export function applyAppearance(): void {
  const root = document.documentElement;
  const theme = storedTheme();
  root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  root.dataset.textSize = String(storedTextSize());
}

export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState(storedTheme);
  const [textSize, setTextSize] = useState(storedTextSize);
  const value = useMemo<Appearance>(
    () => ({
      theme,
      textSize,
      setTheme: (next) => {
        remember('theme', next);
        setTheme(next);
        applyAppearance();
      },
      setTextSize: (next) => {
        remember('text-size', next);
        setTextSize(next);
        applyAppearance();
      },
    }),
    [theme, textSize],
  );
  return <AppearanceContext value={value}>{children}</AppearanceContext>;
}

/** Follows the system while the theme is left to it. */
export function followSystemTheme(): void {
  dark.addEventListener('change', applyAppearance);
}

function storedTheme(): Theme {
  const stored = readRemembered<string>('theme', 'system');
  return themes.find((theme) => theme === stored) ?? 'system';
}

function storedTextSize(): TextSize {
  const stored = readRemembered<number>('text-size', 100);
  return textSizes.find((size) => size === stored) ?? 100;
}
