import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { TextKey } from './text-key';

type TextValues = { readonly [name: string]: string | number | Date };
export type TextFunction = (key: TextKey, values?: TextValues) => string;

/** `text('records.found', { count })`: the message of text/<language>/records.json named `found`, in ICU syntax with its plurals. */
export function useText(): TextFunction {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}
