import { useEffect, useState } from 'react';
import { useCandidateFinder } from '../panels/candidates/candidates-context';
import { lookForMany } from '../panels/candidates/use-candidates';
import { useCatalogue } from '../panels/shell/catalogue';
import { useNavigation } from '../panels/shell/navigation';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Men who came in from the safety copy, as from another machine, are compared with those who were here before anybody works on either. */
export function ReceivedMen() {
  const text = useText();
  const catalogue = useCatalogue();
  const finder = useCandidateFinder();
  const { goToScreen } = useNavigation();
  const [alike, setAlike] = useState(0);
  useEffect(() => {
    const { soldiers } = catalogue.joined;
    if (soldiers.length === 0) return;
    const end = new AbortController();
    lookForMany(catalogue, finder, soldiers, end.signal)
      .then((men) => setAlike(men.length))
      .catch((problem: unknown) => {
        if (!end.signal.aborted) throw problem;
      });
    return () => end.abort();
  }, [catalogue, finder]);
  if (alike === 0) return null;
  return (
    <Notice
      kind="info"
      heading={text('candidates.received.heading', { count: alike })}
      dismiss={{ label: text('ui.close'), onDismiss: () => setAlike(0) }}
      actions={
        <Button
          size="small"
          icon="compare"
          onPress={() => {
            setAlike(0);
            goToScreen('duplicates');
          }}
        >
          {text('candidates.received.compare')}
        </Button>
      }
    >
      {text('candidates.received.what')}
    </Notice>
  );
}
