import { useCallback, useState } from 'react';

/**
 * State of the view that survives a restart: sizes, open panels, sort order, selection. `name` is unique in the program,
 * such as `records.columns`. Only JSON values; what cannot be read back is forgotten.
 */
export function useRemembered<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => readRemembered(name, initial));
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      remember(name, next);
    },
    [name],
  );
  return [value, set];
}

export function readRemembered<Value>(name: string, initial: Value): Value {
  try {
    const stored = localStorage.getItem(`matricule.${name}`);
    return stored === null ? initial : (JSON.parse(stored) as Value);
  } catch {
    return initial;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(`matricule.${name}`, JSON.stringify(value));
  } catch {
    // A full or forbidden store costs only the memory of the view.
  }
}
