import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { pagesWithoutText } from '../../data/queries/transcriptions';
import { LanguageField, useLanguages } from '../../panels/ocr/language-field';
import { useMachineReading } from '../../panels/ocr/use-machine-reading';
import { commonValue } from '../../panels/provenance/common-values';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import styles from './inbox.module.css';
import type { WaitingDocument } from './waiting-document';

type MachinePanelProps = { readonly documents: readonly WaitingDocument[]; readonly onDone: () => void };

/** Has the pages of the chosen documents read by the machine; those that have a text only when asked. */
export function MachinePanel({ documents, onDone }: MachinePanelProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const read = useMachineReading();
  const [again, setAgain] = useState(false);
  const rows = documents.map(({ row }) => row);
  const language = commonValue(rows, 'language');
  const choice = useLanguages(language.same ? language.value : undefined);
  const all = useMemo(() => {
    const pages = documents.flatMap(({ row }) => row.pages);
    return [...new Map(pages.map((page) => [`${page.scan} ${page.page}`, page])).values()];
  }, [documents]);
  const missing = useLiveQuery(() => pagesWithoutText(catalogue, all), [catalogue, all]);
  const pages = again ? all : (missing ?? []);
  const withText = all.length - (missing?.length ?? all.length);
  const begin = () => {
    void read({ pages, languages: choice.languages });
    onDone();
  };
  return (
    <div className={classes(looks.scrolled, styles.panelBody)}>
      <p className={styles.say}>{text('ocr.what')}</p>
      <LanguageField {...choice} />
      {withText === 0 ? null : (
        <Checkbox isSelected={again} onChange={setAgain}>
          {text('ocr.again', { count: withText })}
        </Checkbox>
      )}
      <div>
        <Button kind="primary" icon="text" isDisabled={pages.length === 0} onPress={begin}>
          {text('ocr.pages', { count: pages.length })}
        </Button>
      </div>
    </div>
  );
}
