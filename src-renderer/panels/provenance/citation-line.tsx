import { useCallback, useMemo, useState } from 'react';
import type { DocumentFields } from '../../core/model/document';
import { citationOf } from '../../core/provenance/citation';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { type Command, useCommands } from '../shell/commands';
import { useToasts } from '../shell/toasts';
import { useShownKeys } from '../shell/use-shown-keys';
import styles from './citation-line.module.css';
import { missingWords } from './missing-words';
import { useSites } from './use-sites';

const copyShortcut = 'Mod+Shift+C';

type CitationLineProps = {
  readonly fields: DocumentFields;
  /** As a reader counts, from 1; absent for a document of one page. */
  readonly page?: number | undefined;
  /** Pressing the citation opens the editor; absent where it stands already. */
  readonly onEdit?: (() => void) | undefined;
};

/** The ready citation of a document in its site's own form, copied with one key; what it still lacks stands beside it. */
export function CitationLine({ fields, page, onEdit }: CitationLineProps) {
  const text = useText();
  const keys = useShownKeys();
  const sites = useSites();
  const toasts = useToasts();
  const [problem, setProblem] = useState(false);
  const citation = citationOf(fields, sites.get(fields.site ?? ''), page);
  const missing = missingWords(fields, sites, text);
  const copy = useCallback(() => {
    navigator.clipboard.writeText(citation).then(
      () => {
        setProblem(false);
        toasts.done(text('provenance-editor.copied'));
      },
      () => setProblem(true),
    );
  }, [citation, toasts, text]);
  useCommands(
    useMemo<readonly Command[]>(
      () => [{ id: 'copy-citation', labelKey: 'provenance-editor.copy', group: 'work', shortcut: copyShortcut, when: () => citation !== '', run: copy }],
      [copy, citation],
    ),
  );
  const words = citation === '' ? text('provenance-editor.noCitation') : citation;
  return (
    <div className={styles.line}>
      <Icon name="citation" />
      <div className={styles.words}>
        {onEdit === undefined ? (
          <p className={styles.citation}>{words}</p>
        ) : (
          <button type="button" className={styles.edit} onClick={onEdit} title={text('provenance-editor.edit')}>
            {words}
          </button>
        )}
        {missing === '' ? null : (
          <p className={styles.missing}>
            <Icon name="warning" />
            {missing}
          </p>
        )}
        {problem ? <p role="alert">{text('provenance-editor.notCopied')}</p> : null}
      </div>
      {onEdit === undefined ? (
        <Button size="small" icon="copy" isDisabled={citation === ''} onPress={copy}>
          {text('provenance-editor.copyShort')}
        </Button>
      ) : (
        <IconButton name={text('provenance-editor.copy')} icon="copy" shortcut={keys(copyShortcut)} isDisabled={citation === ''} onPress={copy} />
      )}
    </div>
  );
}
