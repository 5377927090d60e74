import type { Place, Screen } from '../panels/shell/place';

/** Places behind and ahead of the present one, and where each screen was left. Plain data: it is stored between runs. */
export type NavigationHistory = {
  readonly past: readonly Place[];
  readonly present: Place;
  readonly future: readonly Place[];
  readonly lastOfScreen: { readonly [screen in Screen]?: Place };
};

const longest = 100;

export const firstPlace: NavigationHistory = { past: [], present: { screen: 'catalogue' }, future: [], lastOfScreen: {} };

export type Step =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'adjust'; readonly parts: Partial<Place> }
  | { readonly kind: 'screen'; readonly screen: Screen }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' };

export function takeStep(history: NavigationHistory, step: Step): NavigationHistory {
  const { past, present, future, lastOfScreen } = history;
  switch (step.kind) {
    case 'go':
      if (samePlace(step.place, present)) return history;
      return arrive({ past: [...past, present].slice(-longest), present: step.place, future: [], lastOfScreen });
    case 'adjust':
      return arrive({ past, present: { ...present, ...step.parts }, future, lastOfScreen });
    case 'screen':
      // Asked for from a record, the catalogue shows its list; the other screens have no other place to begin with.
      if (present.screen === step.screen) return step.screen === 'catalogue' ? takeStep(history, { kind: 'go', place: { screen: 'catalogue' } }) : history;
      return takeStep(history, { kind: 'go', place: lastOfScreen[step.screen] ?? { screen: step.screen } });
    case 'back': {
      const place = past.at(-1);
      return place === undefined ? history : arrive({ past: past.slice(0, -1), present: place, future: [present, ...future], lastOfScreen });
    }
    case 'forward': {
      const [place, ...rest] = future;
      return place === undefined ? history : arrive({ past: [...past, present], present: place, future: rest, lastOfScreen });
    }
  }
}

function arrive(history: NavigationHistory): NavigationHistory {
  return { ...history, lastOfScreen: { ...history.lastOfScreen, [history.present.screen]: history.present } };
}

function samePlace(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
