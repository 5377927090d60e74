import { useRef } from 'react';

/** The same object as long as its JSON is the same, so that what depends on it is not asked again when a row is read again. */
export function useStable<Value>(value: Value): Value {
  const kept = useRef({ value, json: JSON.stringify(value) });
  const json = JSON.stringify(value);
  if (json !== kept.current.json) kept.current = { value, json };
  return kept.current.value;
}
