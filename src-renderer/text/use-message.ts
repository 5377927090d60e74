import { useCallback } from 'react';
import type { TextKey } from './text-key';
import { useText } from './use-text';

/** What core says instead of a sentence (core/message.ts); a value may be a message itself, which becomes text first. */
type MessageLike = { readonly key: string; readonly values: { readonly [name: string]: string | number | MessageLike } };

export function useMessageText(): (message: MessageLike) => string {
  const text = useText();
  return useCallback(
    function toText(message: MessageLike): string {
      const values = Object.fromEntries(Object.entries(message.values).map(([name, value]) => [name, typeof value === 'object' ? toText(value) : value]));
      return text(message.key as TextKey, values);
    },
    [text],
  );
}
