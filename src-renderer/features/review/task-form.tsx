import type { ReactNode } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import styles from './review.module.css';

type TaskFormProps = {
  /** What is done, as its heading and its button say. */
  readonly verb: string;
  readonly children: ReactNode;
  readonly onDo: () => void;
  readonly onGiveUp: () => void;
};

/** Something done to an item without leaving it; Escape gives it up. */
export function TaskForm({ verb, children, onDo, onGiveUp }: TaskFormProps) {
  const text = useText();
  return (
    <section
      className={classes(looks.smallForm, styles.inlineForm)}
      aria-label={verb}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onGiveUp();
      }}
    >
      {children}
      <div className={looks.actions}>
        <Button size="small" kind="primary" onPress={onDo}>
          {verb}
        </Button>
        <Button size="small" onPress={onGiveUp}>
          {text('ui.cancel')}
        </Button>
      </div>
    </section>
  );
}
