import type { PageReference, Region } from '../../core/model/page';

/** The screens of the frame, in the order of the navigation. */
export const screens = ['catalogue', 'inbox', 'review', 'exchange', 'duplicates', 'settings'] as const;
export type Screen = (typeof screens)[number];

/** Where the user is: enough to show the same thing again after a restart. Ids only, never copies of rows. */
export type Place = {
  readonly screen: Screen;
  /** Id of the soldier whose record is open. */
  readonly soldier?: string | undefined;
  /** Id of the document shown beside the record. */
  readonly document?: string | undefined;
  readonly page?: PageReference | undefined;
  /** Rectangle to show, as when a citation is followed. */
  readonly region?: Region | undefined;
  /** Name of an inline panel or drawer that is open, such as `history`, `history:birth-date` for one property, or `provenance`. */
  readonly panel?: string | undefined;
};
