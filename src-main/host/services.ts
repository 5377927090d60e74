import type { ChannelOutput } from '../contract/channels';
import type { DeskEvent } from '../contract/events';
import type { Outcome } from '../contract/results';

/** What differs between the hosts, and all that differs. Paths stay on this side: the page gets opaque tokens. */
export type HostServices = {
  readonly info: ChannelOutput<'app.info'>;
  /** Where to write a bundle or a text: an absolute path, or null when the user declines. */
  choosePath(what: 'bundle' | 'text', suggestedFileName: string): Promise<Outcome<string | null>>;
  /** Opens a file with the system's program. */
  openFile(path: string): Promise<Outcome<Record<string, never>>>;
  /** Shows a file in its folder. */
  revealFile(path: string): Promise<Outcome<Record<string, never>>>;
  emit(event: DeskEvent): void;
  useLanguage(language: 'fr' | 'en'): Promise<void>;
  /** Milliseconds, for throttling. */
  now(): number;
};
