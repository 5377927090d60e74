import { useEffect, useRef } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import styles from './man-field.module.css';
import { ManOption } from './man-option';
import { ManPicker } from './man-picker';

type ManFieldProps = {
  readonly label: string;
  /** A man who cannot be chosen here, such as the one whose record it is. */
  readonly without?: string | undefined;
  readonly man: SoldierSummary | null;
  readonly onMan: (man: SoldierSummary | null) => void;
};

/** A man as a field of a form: looked for until one is chosen, then shown with a way back. It takes the focus, as the first thing to say. */
export function ManField({ label, without, man, onMan }: ManFieldProps) {
  const text = useText();
  const frame = useRef<HTMLFieldSetElement>(null);
  const chosen = man !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there to be focused changes with the choice.
  useEffect(() => {
    // After the form around it has put the focus where it usually begins.
    const timer = setTimeout(() => frame.current?.querySelector<HTMLElement>('input, button')?.focus(), 0);
    return () => clearTimeout(timer);
  }, [chosen]);
  return (
    <fieldset ref={frame} className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {man === null ? (
        <ManPicker label={text('search.find')} without={without} onMan={onMan} whenEmpty={<p className={looks.muted}>{text('search.nobody')}</p>} />
      ) : (
        <div className={styles.chosen}>
          <ManOption man={man} />
          <Button size="small" onPress={() => onMan(null)}>
            {text('search.changeMan')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
