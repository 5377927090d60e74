import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { sameTag, tagOf } from '../../core/model/tag';
import { tagDocuments } from '../../data/actions/tag-documents';
import { knownTags } from '../../data/queries/tags';
import { useActionFailureText } from '../../panels/provenance/action-failure';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useToasts } from '../../panels/shell/toasts';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { classes } from '../../ui/classes';
import { ComboBox } from '../../ui/combo-box';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import styles from './inbox.module.css';
import { countTags } from './tag-filter';
import { undoBatch } from './undo-batch';
import type { WaitingDocument } from './waiting-document';

/** The labels of the selected documents: put on and taken off here first, seen, and then written as one. */
export function TagPanel({ documents, onDone }: { readonly documents: readonly WaitingDocument[]; readonly onDone: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const { compare, list } = useFormats();
  const known = useLiveQuery(() => knownTags(catalogue), [catalogue]) ?? [];
  // What is to be on all of them or on none; a label that is not in it stays as it is.
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const counts = countTags(documents);
  const shown = [...new Set([...counts.keys(), ...wanted.keys()])].sort(compare);
  const want = (tag: string, on: boolean) => setWanted(new Map([...wanted, [tag, on]]));
  const add = shown.filter((tag) => wanted.get(tag) === true && counts.get(tag) !== documents.length);
  const remove = shown.filter((tag) => wanted.get(tag) === false && counts.has(tag));

  function addTyped(words: string) {
    const tag = tagOf(words);
    setTyped('');
    if (tag === '') return;
    // The way a label is written already is kept, so that one letter's size makes no second label.
    want([...shown, ...known].find((other) => sameTag(other, tag)) ?? tag, true);
  }
  async function apply() {
    const tagged = await tagDocuments(catalogue, { documents: documents.map(({ id }) => id), add, remove });
    if (!tagged.ok) return setProblem(failureText(tagged.failure));
    toasts.done(text('scans.tags.done', { count: tagged.value.changed.length }), () => void undoBatch(catalogue, tagged.value.batch));
    onDone();
  }

  return (
    <div className={classes(looks.scrolled, styles.panelBody)}>
      <p className={styles.say}>{text('scans.tags.what', { count: documents.length })}</p>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <ComboBox
        label={text('scans.tags.new')}
        help={text('scans.tags.newHelp')}
        text={typed}
        onTextChange={setTyped}
        onOwnText={addTyped}
        choices={known.filter((tag) => wanted.get(tag) !== true && counts.get(tag) !== documents.length).map((tag) => ({ id: tag, label: tag }))}
        onChoose={({ label }) => addTyped(label)}
        autoFocus
      />
      {shown.length === 0 ? (
        <p className={styles.say}>{text('scans.tags.none')}</p>
      ) : (
        <ul className={styles.tagChoices}>
          {shown.map((tag) => {
            const count = counts.get(tag) ?? 0;
            const some = !wanted.has(tag) && count > 0 && count < documents.length;
            return (
              <li key={tag}>
                <Checkbox isSelected={wanted.get(tag) ?? count === documents.length} isIndeterminate={some} onChange={(on) => want(tag, on)}>
                  {some ? text('scans.tags.some', { tag, some: count, all: documents.length }) : tag}
                </Checkbox>
              </li>
            );
          })}
        </ul>
      )}
      <section aria-label={text('scans.tags.preview')} aria-live="polite">
        {add.length === 0 ? null : <p className={styles.say}>{text('scans.tags.adds', { tags: list(add) })}</p>}
        {remove.length === 0 ? null : <p className={styles.say}>{text('scans.tags.removes', { tags: list(remove) })}</p>}
      </section>
      <div>
        <Button kind="primary" isDisabled={add.length + remove.length === 0} onPress={() => void apply()}>
          {text('scans.tags.apply', { count: documents.length })}
        </Button>
      </div>
    </div>
  );
}
