import type { Failure } from '../../src-main/contract/results';
import type { Catalogue } from './catalogue';

export type JoinChoice = 'restore-from-vault' | 'restore-to-vault';

/** What a person must answer before anything is written (design.md §6). */
export type JoinQuestion =
  /** The window's database is empty while the vault holds `lines` changes: Chromium lost it, or this is another machine. */
  | { readonly about: 'catalogue-empty'; readonly lines: number }
  /** The vault had acknowledged `acknowledged` lines and now holds none. */
  | { readonly about: 'vault-empty'; readonly acknowledged: number }
  /** The two hold no change in common, or the database says it is another catalogue. */
  | { readonly about: 'other-catalogue'; readonly lines: number }
  /** The same change id stands on both sides with other content. */
  | { readonly about: 'contradiction'; readonly changes: readonly string[] };

export type OpenOutcome =
  | { readonly state: 'open'; readonly catalogue: Catalogue }
  /** Another window has it. */
  | { readonly state: 'already-open' }
  | {
      readonly state: 'question';
      readonly question: JoinQuestion;
      readonly choices: readonly JoinChoice[];
      /** Tells its progress as the opening did. */
      readonly resolveJoin: (choice: JoinChoice) => Promise<OpenOutcome>;
      /** Leaves everything as it is and lets other windows in. */
      readonly leave: () => Promise<void>;
    }
  /** The database is empty and the vault does not answer: opening would be a silent fresh start. */
  | { readonly state: 'vault-unreachable'; readonly failure: Failure | { readonly why: 'no-answer'; readonly detail: string } }
  /** Written by a newer version of the program. */
  | { readonly state: 'newer-database' }
  | { readonly state: 'database-failed'; readonly detail: string };
