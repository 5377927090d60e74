import { type ReactNode, useEffect, useMemo, useReducer } from 'react';
import { type Navigation, NavigationContext } from '../panels/shell/navigation';
import { screens } from '../panels/shell/place';
import { readRemembered, remember } from '../panels/shell/remembered';
import { firstPlace, type NavigationHistory, takeStep } from './navigation-history';

/** Keeps the place through restarts, for each catalogue its own. */
export function NavigationProvider({ catalogue, children }: { readonly catalogue: string; readonly children: ReactNode }) {
  const name = `${catalogue}.place`;
  const [history, take] = useReducer(takeStep, name, readHistory);
  useEffect(() => remember(name, { ...history, past: history.past.slice(-20), future: [] }), [name, history]);
  const navigation = useMemo<Navigation>(
    () => ({
      place: history.present,
      go: (place) => take({ kind: 'go', place }),
      adjust: (parts) => take({ kind: 'adjust', parts }),
      goToScreen: (screen) => take({ kind: 'screen', screen }),
      back: () => take({ kind: 'back' }),
      forward: () => take({ kind: 'forward' }),
      canGoBack: history.past.length > 0,
      canGoForward: history.future.length > 0,
    }),
    [history],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

function readHistory(name: string): NavigationHistory {
  const stored = readRemembered<Partial<NavigationHistory>>(name, firstPlace);
  const known = screens.some((screen) => screen === stored.present?.screen);
  return known ? { ...firstPlace, ...stored } : firstPlace;
}
