import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { sameTag, tagOf } from '../../core/model/tag';
import { tagDocuments } from '../../data/actions/tag-documents';
import { knownTags } from '../../data/queries/tags';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { Notice } from '../../ui/notice';
import { TagGroup } from '../../ui/tag';
import { useCatalogue } from '../shell/catalogue';
import { useCommandRegister } from '../shell/commands';
import { useToasts } from '../shell/toasts';
import { useActionFailureText } from './action-failure';
import styles from './document-tags.module.css';

const none: readonly string[] = [];

/** The labels of one document, each taken off with a press; another is put on where one asks for it. */
export function DocumentTags({ document, tags = none }: { readonly document: string; readonly tags?: readonly string[] | undefined }) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const failureText = useActionFailureText();
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const known = useLiveQuery(async () => (adding ? knownTags(catalogue) : none), [catalogue, adding]) ?? none;

  async function change(add: readonly string[], remove: readonly string[]) {
    const tagged = await tagDocuments(catalogue, { documents: [document], add, remove });
    if (!tagged.ok) return setProblem(failureText(tagged.failure));
    setProblem(null);
    if (tagged.value.changed.length > 0) toasts.done(text('provenance.tags.done'), () => register.run('undo'));
  }
  function add(words: string) {
    const tag = tagOf(words);
    setTyped('');
    setAdding(false);
    if (tag !== '') void change([known.find((other) => sameTag(other, tag)) ?? tag], []);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: labels beside a button are no fieldset of a form
    <div
      className={styles.tags}
      role="group"
      aria-label={text('provenance.tags')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !adding) return;
        event.stopPropagation();
        setAdding(false);
      }}
    >
      {tags.length === 0 ? null : (
        <TagGroup label={text('provenance.tags')} tags={tags.map((tag) => ({ id: tag, label: tag }))} onRemove={(tag) => void change([], [tag])} />
      )}
      {adding ? (
        <div className={styles.field}>
          <ComboBox
            label={text('provenance.tags.add')}
            hideLabel
            placeholder={text('provenance.tags.add')}
            text={typed}
            onTextChange={setTyped}
            onOwnText={add}
            choices={known.filter((tag) => !tags.includes(tag)).map((tag) => ({ id: tag, label: tag }))}
            onChoose={({ label }) => add(label)}
            autoFocus
          />
        </div>
      ) : (
        <Button size="small" kind="quiet" icon="tag" onPress={() => setAdding(true)}>
          {text('provenance.tags.add')}
        </Button>
      )}
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
    </div>
  );
}
