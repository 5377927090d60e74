import type { Formats } from '../../text/use-formats';
import type { TextFunction } from '../../text/use-text';
import type { BundleFailure } from './bundle-run';

/** Says why a bundle was not written and what to do. */
export function failureWords(failure: BundleFailure, text: TextFunction, formats: Formats): string {
  switch (failure.why) {
    case 'no-space':
      return text('exchange.failed.no-space', { needed: formats.bytes(failure.needed), free: formats.bytes(failure.free) });
    case 'cannot-read':
    case 'cannot-write':
    case 'damaged':
      return text(`exchange.failed.${failure.why}`, { detail: failure.detail });
    case 'no-answer':
      return text('exchange.failed.other', { detail: failure.detail });
    default:
      return text(`ui.failure.${failure.why}`);
  }
}
