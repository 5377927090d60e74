import { markDistinct } from '../../../data/actions/mark-distinct';
import { mergeMen } from '../../../data/actions/merge-men';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useCommandRegister } from '../../../panels/shell/commands';
import { useNavigation } from '../../../panels/shell/navigation';
import { useToasts } from '../../../panels/shell/toasts';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { AnswerForm } from './answer-form';
import type { Two } from './merge-table';

type MergeFormProps = {
  readonly two: Two;
  /** What the record of both is to show, by property, where it is said. */
  readonly choices: { readonly [property: string]: readonly string[] };
};

/** The two answers: one man, or two different men. */
export function MergeForm({ two: { first, second, blocking }, choices }: MergeFormProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const { go } = useNavigation();
  const men = { first: first.record.soldier.id, second: second.record.soldier.id };
  const names = { first: first.record.summary?.name || text('records.noName'), second: second.record.summary?.name || text('records.noName') };
  const isBlocked = blocking.length > 0;

  async function answer(isOne: boolean, reason: string) {
    const done = isOne ? await mergeMen(catalogue, { ...men, reason, choices }) : await markDistinct(catalogue, { ...men, reason });
    if (!done.ok) return done;
    toasts.done(text(isOne ? 'merge.done' : 'merge.doneDistinct', names), () => register.run('undo'));
    go({ screen: 'catalogue', soldier: men.first });
    return done;
  }
  return (
    <AnswerForm
      label={text('merge.answer')}
      verb={text('merge.join')}
      icon="link"
      blocked={isBlocked ? text('merge.blocked') : ''}
      onAnswer={(reason) => answer(true, reason)}
    >
      {(say) =>
        isBlocked ? null : (
          <Button icon="person" onPress={() => say((reason) => answer(false, reason))}>
            {text('merge.different')}
          </Button>
        )
      }
    </AnswerForm>
  );
}
