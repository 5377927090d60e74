import { useLiveQuery } from 'dexie-react-hooks';
import { type DecisionSubject, type DecisionSubjectRows, decisionSubject } from '../../data/queries/decision-subject';
import { useText } from '../../text/use-text';
import looks from '../../ui/looks.module.css';
import { useCatalogue } from '../shell/catalogue';
import { useCommandRegister } from '../shell/commands';
import { useToasts } from '../shell/toasts';
import { ConditionsList } from './conditions-list';
import { DecisionFields } from './decision-fields';
import { type Decided, useDecision } from './use-decision';

type DecisionFormProps = {
  readonly subject: DecisionSubject;
  readonly onDecided?: (decided: Decided) => void;
  readonly onCancel?: () => void;
};

/** A decision in place, as from a status badge: the same rules, the same words and the same undo as in the review. */
export function DecisionForm(props: DecisionFormProps) {
  const catalogue = useCatalogue();
  const { type, id } = props.subject;
  const rows = useLiveQuery(() => decisionSubject(catalogue, { type, id }), [catalogue, type, id]);
  return rows === undefined || rows.subject.id !== id ? null : <Form key={id} rows={rows} {...props} />;
}

function Form({ rows, onDecided, onCancel }: DecisionFormProps & { readonly rows: DecisionSubjectRows }) {
  const text = useText();
  const toasts = useToasts();
  const register = useCommandRegister();
  const control = useDecision(rows.subject, rows);
  const decide = async () => {
    const decided = await control.decide();
    if ('at' in decided) return;
    toasts.done(text('decision.done', { from: text(`status.${decided.from}`), to: text(`status.${decided.to}`) }), () => register.run('undo'));
    onDecided?.(decided);
  };
  return (
    <section
      className={looks.form}
      aria-label={text('decision.form')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || onCancel === undefined) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <DecisionFields control={control} rows={rows} onDecide={() => void decide()} onCancel={onCancel} />
      <ConditionsList rows={rows} conclusion={control.draft.conclusion} />
    </section>
  );
}
