import { useCallback } from 'react';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import type { Pace } from './pace';

/** "18 fichiers/s · 4,2 Mo/s · encore 3 min"; nothing before a pace is known. */
export function usePaceWords(): (pace: Pace | null) => string {
  const text = useText();
  const { number, bytes } = useFormats();
  return useCallback(
    (pace) => {
      if (pace === null) return '';
      const { filesPerSecond, bytesPerSecond, secondsLeft } = pace;
      const files = filesPerSecond < 10 ? Math.round(filesPerSecond * 10) / 10 : Math.round(filesPerSecond);
      const minutes = Math.ceil(secondsLeft / 60);
      const left =
        secondsLeft < 60
          ? text('scans.progress.seconds', { count: Math.ceil(secondsLeft) })
          : minutes < 60
            ? text('scans.progress.minutes', { count: minutes })
            : text('scans.progress.hours', { hours: number(Math.floor(minutes / 60)), minutes: number(minutes % 60) });
      return `${text('scans.progress.pace', { files: number(files), speed: bytes(bytesPerSecond) })} · ${text('scans.progress.left', { left })}`;
    },
    [text, number, bytes],
  );
}
