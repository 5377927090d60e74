import { useState } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { useCatalogue } from '../shell/catalogue';
import { draftKey, keptDraft, keptSlots } from './draft/drafts';
import styles from './record.module.css';
import { takeUp } from './take-up';

/** Says at the head of a record that values were left half typed, since their forms may lie below the fold, and goes to the first. */
export function BegunLine({ soldier }: { readonly soldier: string }) {
  const text = useText();
  const catalogue = useCatalogue();
  const [begun, setBegun] = useState(() => keptSlots(catalogue.id, soldier));
  const waiting = begun.filter((slot) => keptDraft(draftKey(catalogue.id, soldier, slot)) !== undefined);
  if (waiting.length === 0) return null;
  return (
    <p className={styles.begun} role="status">
      <span>{text('record.begun', { count: waiting.length })}</span>
      <Button
        size="small"
        onPress={() => {
          setBegun([]);
          takeUp(document.querySelector('form[data-restored]'));
        }}
      >
        {text('record.takeUp')}
      </Button>
    </p>
  );
}
