import { useMemo } from 'react';
import type { Assertion } from '../../core/model/assertion';
import { withdrawAssertion } from '../../data/actions/withdraw-assertion';
import { useText } from '../../text/use-text';
import { ReasonForm } from '../record/reason-form';
import { useCatalogue } from '../shell/catalogue';
import { useUndoable } from '../shell/use-undoable';
import { ConsequencesList } from './consequences-list';
import { useWhatRestsOn } from './use-what-rests-on';

/** Withdraws a value, after what rested on it was shown. */
export function WithdrawForm({ value, onClose }: { readonly value: Assertion; readonly onClose: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const done = useUndoable();
  const { id } = value;
  const rests = useWhatRestsOn(useMemo(() => ({ kind: 'withdraw-value', assertion: id }), [id]));
  return (
    <ReasonForm
      heading={text('record.withdrawHeading', { value: value.written.text })}
      verb={text('record.withdraw')}
      help={text('record.withdrawHelp')}
      onDone={async (reason) => {
        const withdrawn = await withdrawAssertion(catalogue, { assertion: id, reason });
        if (withdrawn.ok) done(text('record.withdrawn', { value: value.written.text }));
        return withdrawn;
      }}
      onClose={onClose}
    >
      <ConsequencesList rests={rests} />
    </ReasonForm>
  );
}
