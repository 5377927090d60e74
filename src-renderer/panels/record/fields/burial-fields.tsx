import { burialStages, wars } from '../../../core/model/assertion';
import type { Site } from '../../../core/model/others';
import { useMessageText } from '../../../text/use-message';
import { useText } from '../../../text/use-text';
import { RadioGroup } from '../../../ui/radio-group';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-field';
import { partOf, withPart } from '../draft/value-draft';
import styles from '../form.module.css';
import { type FieldProps, problemOf } from './field-props';
import { PartField } from './part-field';

/** Cemeteries shown side by side, one press each; more of them fold into a list. */
const mostAtOnce = 5;

/** A grave: its cemetery and its war are asked (domain.md §0 point 4), its place in the cemetery is as far as it is known, its plate verbatim. */
export function BurialFields(props: FieldProps & { readonly sites: ReadonlyMap<string, Site> }) {
  const { draft, onDraft, problems, autoFocus, sites } = props;
  const text = useText();
  const say = useMessageText();
  const chosen = partOf(draft, 'cemetery');
  const cemeteries = [...sites.values()].filter((site) => site.type === 'cemetery' || site.id === chosen);
  const cemetery = {
    label: text('record.part.burial.cemetery'),
    isRequired: true,
    value: chosen === '' ? null : chosen,
    onChange: (id: string) => onDraft(withPart(draft, 'cemetery', id)),
    problem: problemOf(problems, 'cemetery', say),
  };
  return (
    <>
      <RadioGroup
        label={text('record.part.burial.war')}
        isRequired
        orientation="horizontal"
        choices={wars.map((id) => ({ id, label: text(`properties.war.${id}`) }))}
        value={wars.find((war) => war === draft.parts.war) ?? null}
        onChange={(war) => onDraft(withPart(draft, 'war', war))}
        problem={problemOf(problems, 'war', say)}
        autoFocus={autoFocus}
      />
      {cemeteries.length <= mostAtOnce ? (
        <RadioGroup orientation="horizontal" choices={cemeteries.map(({ id, shortName }) => ({ id, label: shortName }))} {...cemetery} />
      ) : (
        <Select placeholder={text('record.chooseCemetery')} choices={cemeteries.map(({ id, name }) => ({ id, label: name }))} {...cemetery} />
      )}
      <div className={styles.four}>
        {(['section', 'row', 'grave', 'ossuary'] as const).map((part) => (
          <PartField key={part} {...props} part={part} />
        ))}
      </div>
      <TextArea
        label={text('record.part.burial.plateText')}
        help={text('record.plateHelp')}
        written
        rows={4}
        value={draft.parts.plateText ?? ''}
        onChange={(value) => onDraft(withPart(draft, 'plateText', value))}
      />
      <Select
        label={text('record.part.burial.stage')}
        placeholder={text('record.unsaid')}
        choices={burialStages.map((id) => ({ id, label: text(`properties.stage.${id}`) }))}
        value={burialStages.find((stage) => stage === draft.parts.stage) ?? null}
        onChange={(stage) => onDraft(withPart(draft, 'stage', stage))}
      />
    </>
  );
}
