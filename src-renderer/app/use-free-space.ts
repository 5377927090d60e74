import { useEffect, useState } from 'react';
import { useDesk } from '../panels/shell/desk';

const everyTwoMinutes = 120_000;

/** Bytes free on the volume of the vault; null until it is known. */
export function useFreeSpace(): number | null {
  const desk = useDesk();
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    // A host that does not answer is told by DeskLostContext; the last known number stands until it does.
    const ask = () =>
      desk.call('app.space', {}).then(
        (space) => setFree(space.free),
        () => undefined,
      );
    void ask();
    const timer = setInterval(ask, everyTwoMinutes);
    return () => clearInterval(timer);
  }, [desk]);
  return free;
}
