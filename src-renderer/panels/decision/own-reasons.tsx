import { useState } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import looks from '../../ui/looks.module.css';
import { TextField } from '../../ui/text-field';
import styles from './decision.module.css';
import { movedReason, reasonsWithDigit, renamedReason, withOwnReason, withoutReason } from './reasons';
import { useReasons } from './use-reasons';

/** The user's own reasons: added, renamed, put in order and taken away, here or beside a decision. Decisions made keep their words. */
export function OwnReasons() {
  const text = useText();
  const { own, recent, saveOwn, saveRecent } = useReasons();
  const [typed, setTyped] = useState('');
  const keep = () => {
    saveOwn(withOwnReason(own, typed));
    setTyped('');
  };
  return (
    <div className={styles.fields}>
      <p className={looks.muted}>{text('decision.own.why')}</p>
      <ol className={styles.reasons} aria-label={text('decision.own')}>
        {own.map((reason, index) => (
          <li key={reason} className={styles.ownReason}>
            <span className={styles.digit}>{index < reasonsWithDigit ? <Kbd keys={String(index + 1)} /> : null}</span>
            <ReasonWords reason={reason} onRename={(words) => saveOwn(renamedReason(own, reason, words))} />
            <IconButton
              name={text('decision.own.up', { reason })}
              icon="chevronUp"
              size="small"
              isDisabled={index === 0}
              onPress={() => saveOwn(movedReason(own, reason, -1))}
            />
            <IconButton
              name={text('decision.own.down', { reason })}
              icon="chevronDown"
              size="small"
              isDisabled={index === own.length - 1}
              onPress={() => saveOwn(movedReason(own, reason, 1))}
            />
            <IconButton name={text('decision.own.forget', { reason })} icon="trash" size="small" onPress={() => saveOwn(withoutReason(own, reason))} />
          </li>
        ))}
      </ol>
      <div className={styles.ownReason}>
        <TextField label={text('decision.own.new')} value={typed} onChange={setTyped} onKeyDown={(event) => (event.key === 'Enter' ? keep() : undefined)} />
        <Button onPress={keep} isDisabled={typed.trim() === ''}>
          {text('decision.own.add')}
        </Button>
      </div>
      {recent.length === 0 ? null : (
        <>
          <h3 className={styles.conditionsHeading}>{text('decision.recent')}</h3>
          <ul className={styles.reasons}>
            {recent.map((reason) => (
              <li key={reason} className={styles.ownReason}>
                <span className={styles.recentWords}>{reason}</span>
                <IconButton name={text('decision.recent.keep', { reason })} icon="add" size="small" onPress={() => saveOwn(withOwnReason(own, reason))} />
                <IconButton
                  name={text('decision.own.forget', { reason })}
                  icon="trash"
                  size="small"
                  onPress={() => saveRecent(withoutReason(recent, reason))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Words that are typed over in place; what is left empty stays as it was. */
function ReasonWords({ reason, onRename }: { readonly reason: string; readonly onRename: (words: string) => void }) {
  const text = useText();
  const [words, setWords] = useState(reason);
  const rename = () => {
    if (words.trim() === '') setWords(reason);
    else if (words.trim() !== reason) onRename(words);
  };
  return (
    <TextField
      label={text('decision.own.rename', { reason })}
      hideLabel
      value={words}
      onChange={setWords}
      onBlur={rename}
      onKeyDown={(event) => (event.key === 'Enter' ? rename() : undefined)}
    />
  );
}
