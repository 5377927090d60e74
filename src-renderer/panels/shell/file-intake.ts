import { createContext, useContext, useEffect } from 'react';

/** Files that were dropped anywhere in the window, or picked with the Import command, wait here for the feature that takes them in. */
export type FileIntake = {
  /** Takes files; null stops taking. The frame goes to the inbox first when nobody takes files yet. */
  readonly take: (taker: ((files: readonly File[]) => void) | null) => void;
  readonly offer: (files: readonly File[]) => void;
  /** Opens the system's file picker and offers what was picked. */
  readonly pick: () => void;
};

export const FileIntakeContext = createContext<FileIntake | null>(null);

export function useFileIntake(): FileIntake {
  const intake = useContext(FileIntakeContext);
  if (intake === null) throw new Error('useFileIntake outside its provider');
  return intake;
}

/** The inbox calls this with its import; pass a memoised function. */
export function useTakeFiles(taker: (files: readonly File[]) => void): void {
  const { take } = useFileIntake();
  useEffect(() => {
    take(taker);
    return () => take(null);
  }, [take, taker]);
}
