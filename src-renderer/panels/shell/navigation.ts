import { createContext, useContext } from 'react';
import type { Place, Screen } from './place';

export type Navigation = {
  readonly place: Place;
  /** Goes to a place and remembers the present one for `back`. */
  readonly go: (place: Place) => void;
  /** Changes parts of the present place without a step in the history, as when the page of the viewer turns. */
  readonly adjust: (parts: Partial<Place>) => void;
  /** Goes to a screen as it was when the user last left it. */
  readonly goToScreen: (screen: Screen) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
};

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('useNavigation outside its provider');
  return navigation;
}
