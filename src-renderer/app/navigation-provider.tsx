import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { type Arrival, ArrivalContext } from '../panels/shell/arrival';
import { type Navigation, NavigationContext } from '../panels/shell/navigation';
import { screens } from '../panels/shell/place';
import { readRemembered, remember } from '../panels/shell/remembered';
import { firstPlace, type NavigationHistory, type Step, takeStep } from './navigation-history';
import { type SecondPress, watchSecondPress } from './second-press';

/** Keeps the place through restarts, for each catalogue its own. */
export function NavigationProvider({ catalogue, children }: { readonly catalogue: string; readonly children: ReactNode }) {
  const name = `${catalogue}.place`;
  const [history, take] = useReducer(takeStep, name, readHistory);
  useEffect(() => remember(name, { ...history, past: history.past.slice(-20), future: [] }), [name, history]);
  const presses = useRef<SecondPress | null>(null);
  useEffect(() => {
    const watch = watchSecondPress(window);
    presses.current = watch;
    return watch.stop;
  }, []);
  const arrival = useRef<Arrival>(null);
  const tellArrival = useCallback(() => {
    const told = arrival.current;
    arrival.current = null;
    return told;
  }, []);
  const navigation = useMemo<Navigation>(() => {
    const move = (step: Step) => {
      arrival.current = step.kind === 'go' ? 'asked' : 'passed';
      presses.current?.forget();
      take(step);
    };
    return {
      place: history.present,
      go: (place) => move({ kind: 'go', place }),
      adjust: (parts) => take({ kind: 'adjust', parts }),
      goToScreen: (screen) => move({ kind: 'screen', screen }),
      back: () => move({ kind: 'back' }),
      forward: () => move({ kind: 'forward' }),
      canGoBack: history.past.length > 0,
      canGoForward: history.future.length > 0,
    };
  }, [history]);
  return (
    <ArrivalContext value={tellArrival}>
      <NavigationContext value={navigation}>{children}</NavigationContext>
    </ArrivalContext>
  );
}

function readHistory(name: string): NavigationHistory {
  const stored = readRemembered<Partial<NavigationHistory>>(name, firstPlace);
  const known = screens.some((screen) => screen === stored.present?.screen);
  return known ? { ...firstPlace, ...stored } : firstPlace;
}
