import { useState } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { TagGroup } from '../../ui/tag';
import { TextField } from '../../ui/text-field';
import styles from './decision.module.css';
import { useReasons } from './use-reasons';

/** The user's own reasons, for the settings: seen, added and taken away. Decisions made keep their words. */
export function OwnReasons() {
  const text = useText();
  const { own, add, forget } = useReasons();
  const [typed, setTyped] = useState('');
  const keep = () => {
    if (typed.trim() === '') return;
    add(typed);
    setTyped('');
  };
  return (
    <div className={styles.fields}>
      {own.length === 0 ? <p className={styles.legend}>{text('decision.own.none')}</p> : null}
      {own.length === 0 ? null : <TagGroup label={text('decision.own')} tags={own.map((reason) => ({ id: reason, label: reason }))} onRemove={forget} />}
      <TextField label={text('decision.own.add')} value={typed} onChange={setTyped} onKeyDown={(event) => (event.key === 'Enter' ? keep() : undefined)} />
      <div>
        <Button size="small" onPress={keep} isDisabled={typed.trim() === ''}>
          {text('decision.own.add')}
        </Button>
      </div>
    </div>
  );
}
