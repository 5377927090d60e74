import type { Result } from '../../core/result';
import type { ActionFailure } from '../../data/failures';
import { ReasonForm } from '../../panels/record/reason-form';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { Notice } from '../../ui/notice';
import styles from './duplicates.module.css';

type AnswerBarProps = {
  readonly onSame: () => void;
  readonly onUnsure: () => void;
  /** The reason for two men is being asked. */
  readonly asking: boolean;
  readonly onAsking: (asking: boolean) => void;
  readonly onDistinct: (reason: string) => Promise<Result<unknown, ActionFailure>>;
  readonly isUnsure: boolean;
  /** Why the last answer could not be kept. */
  readonly refused: string | null;
};

/** The three answers to a pair, by button and by key. Two men are said to be two with a reason, for ever. */
export function AnswerBar({ onSame, onUnsure, asking, onAsking, onDistinct, isUnsure, refused }: AnswerBarProps) {
  const text = useText();
  return (
    <section className={styles.answer} aria-label={text('duplicates.answer')}>
      {refused === null ? null : <Notice kind="error">{refused}</Notice>}
      {asking ? (
        <ReasonForm
          heading={text('duplicates.distinct')}
          verb={text('duplicates.sayDistinct')}
          help={text('duplicates.distinctHelp')}
          onDone={onDistinct}
          onClose={() => onAsking(false)}
        />
      ) : (
        <div className={styles.answers}>
          <Button kind="primary" icon="link" onPress={onSame}>
            {text('duplicates.same')} <Kbd keys="M" />
          </Button>
          <Button icon="split" onPress={() => onAsking(true)}>
            {text('duplicates.distinct')} <Kbd keys="D" />
          </Button>
          <Button icon="question" onPress={onUnsure} isDisabled={isUnsure}>
            {text('duplicates.notSure')} <Kbd keys="P" />
          </Button>
        </div>
      )}
    </section>
  );
}
