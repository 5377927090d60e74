import { useState } from 'react';
import { originalBytes } from '../../core/exchange/plan';
import type { Inclusion } from '../../core/exchange/withhold';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Panel } from '../../ui/panel';
import { TextArea, TextField } from '../../ui/text-field';
import { isBundleName } from './bundle-name';
import { unconfirmed } from './bundle-words';
import styles from './exchange.module.css';
import type { Outgoing } from './use-outgoing';
import { WithheldList } from './withheld-list';

export type BundleFormValues = { readonly name: string; readonly description: string; readonly contact: string };

type BundleFormProps = {
  readonly content: Outgoing;
  readonly inclusion: Inclusion;
  readonly onInclusion: (inclusion: Inclusion) => void;
  readonly suggestedName: string;
  readonly contact: string;
  readonly onWrite: (values: BundleFormValues) => void;
};

/** What goes out, what stays behind and why, what the bundle is called; nothing is written before the button. */
export function BundleForm({ content, inclusion, onInclusion, suggestedName, contact: knownContact, onWrite }: BundleFormProps) {
  const text = useText();
  const formats = useFormats();
  const { outgoing, withheld } = content;
  const [typedName, setTypedName] = useState<string | null>(null);
  const [typedContact, setTypedContact] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const name = typedName ?? suggestedName;
  const contact = typedContact ?? knownContact;
  const nameFits = isBundleName(name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (nameFits && content.current) onWrite({ name, description, contact });
      }}
    >
      <Panel heading={text('exchange.contents')}>
        <div className={styles.contents}>
          <p>
            {text('exchange.contentsLine', {
              soldiers: outgoing.soldiers.length,
              documents: outgoing.documents.length,
              scans: outgoing.scans.length,
              size: formats.bytes(originalBytes(outgoing)),
            })}
          </p>
          <p>{text('exchange.flaggedLine', { count: unconfirmed(outgoing) })}</p>
        </div>
      </Panel>
      <Panel heading={text('exchange.withheld')}>
        {withheld.length === 0 ? (
          <p>{text('exchange.withheldNone')}</p>
        ) : (
          <>
            <p>{text('exchange.withheldCount', { count: withheld.length })}</p>
            <WithheldList whole={content.whole} withheld={withheld} />
          </>
        )}
        <div className={styles.options}>
          <Checkbox isSelected={inclusion.restricted} onChange={(restricted) => onInclusion({ ...inclusion, restricted })}>
            {text('exchange.includeRestricted')}
          </Checkbox>
          <Checkbox isSelected={inclusion.sensitive} onChange={(sensitive) => onInclusion({ ...inclusion, sensitive })}>
            {text('exchange.includeSensitive')}
          </Checkbox>
        </div>
      </Panel>
      <div className={styles.fields}>
        <TextField
          label={text('exchange.name')}
          value={name}
          onChange={setTypedName}
          help={text('exchange.nameHint', { file: `${name}.zip` })}
          {...(nameFits ? {} : { problem: text('exchange.nameRefused') })}
        />
        <TextArea label={text('exchange.description')} value={description} onChange={setDescription} rows={2} />
        <TextField label={text('exchange.contact')} value={contact} onChange={setTypedContact} />
      </div>
      <div className={styles.bar}>
        <Button kind="primary" type="submit" isDisabled={!nameFits || !content.current}>
          {text('exchange.write', { count: outgoing.soldiers.length })}
        </Button>
      </div>
    </form>
  );
}
