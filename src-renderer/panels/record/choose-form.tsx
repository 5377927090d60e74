import { useState } from 'react';
import { chooseAssertions } from '../../data/actions/choose-assertions';
import { resolveConflict } from '../../data/actions/resolve-conflict';
import { useText } from '../../text/use-text';
import { RadioGroup } from '../../ui/radio-group';
import { useReading } from '../citation/reading';
import { useCatalogue } from '../shell/catalogue';
import { mixedScriptWords } from './draft/guesses';
import { ReasonForm } from './reason-form';
import type { ShownProperty } from './record-state';
import { useValueWords } from './value-words';

type ChooseFormProps = {
  readonly soldier: string;
  readonly shown: ShownProperty;
  /** The value proposed at first; absent, the one shown now. */
  readonly first?: string | undefined;
  readonly onClose: () => void;
};

/** Which of several values the record shows. Where they exclude each other the choice settles the conflict, and its reason is required. */
export function ChooseForm({ soldier, shown, first, onClose }: ChooseFormProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const words = useValueWords();
  const { sites, labelOf } = useReading();
  const [picked, setPicked] = useState<string | null>(first ?? shown.shown[0] ?? null);
  const property = text(`properties.${shown.slug}`);
  const settles = shown.conflict !== 'none' || shown.concurrentChoice;
  return (
    <ReasonForm
      heading={text(settles ? 'record.settleHeading' : 'record.chooseHeading', { property })}
      verb={text(settles ? 'record.settle' : 'record.showThis')}
      isRequired={settles}
      help={text(settles ? 'record.settleHelp' : 'record.chooseHelp')}
      onDone={(reason) => {
        const assertions = picked === null ? [] : [picked];
        if (settles) return resolveConflict(catalogue, { type: 'property', soldier, property: shown.slug, assertions, note: reason });
        return chooseAssertions(catalogue, { soldier, property: shown.slug, assertions, ...(reason === '' ? {} : { reason }) });
      }}
      onClose={onClose}
    >
      <RadioGroup
        label={text('record.shownValue')}
        choices={shown.values.map((value) => ({
          id: value.id,
          label: [value.written.text, words(value, sites)].filter((part) => part !== '').join(' · '),
          help: [
            mixedScriptWords(value.written.text).length === 0 ? '' : text('record.mixedMark'),
            value.citation === undefined ? text('record.noSource') : labelOf(value.citation),
          ]
            .filter((part) => part !== '')
            .join(' · '),
        }))}
        value={picked}
        onChange={setPicked}
      />
    </ReasonForm>
  );
}
