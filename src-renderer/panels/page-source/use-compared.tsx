import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Document } from '../../core/model/document';
import type { Scan } from '../../core/model/scan';
import { documentWithScans } from '../../data/queries/documents';
import { useText } from '../../text/use-text';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { useCatalogue } from '../shell/catalogue';
import { PageNumber } from '../viewer/page-number';
import type { ComparedPage } from '../viewer/page-viewer';
import styles from '../viewer/page-viewer.module.css';
import { usePageSource } from './page-source-of';
import { useTurns } from './use-turns';

/** A document that may be read beside another. */
export type Comparable = { readonly id: string; readonly label: string };

type Choice = { readonly document: string; readonly page: number };
const noScans: ReadonlyMap<string, Scan> = new Map();

/**
 * What is read beside `document` when the reader compares: another of `others`, or another page of the document itself. Both move
 * in step until the reader parts them.
 */
export function useCompared(
  document: Document,
  page: number,
  others: readonly Comparable[],
): { readonly compared: ComparedPage | null; onCompare(on: boolean): void } {
  const text = useText();
  const catalogue = useCatalogue();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [inStep, setInStep] = useState(true);
  const found = useLiveQuery(async () => (chosen === null ? undefined : documentWithScans(catalogue, chosen.document)), [catalogue, chosen?.document]);
  const opened = found?.document.id === chosen?.document ? found : undefined;
  const source = usePageSource(opened?.document, opened?.scans ?? noScans, chosen?.page ?? 0);
  const { turnOf } = useTurns();

  const onCompare = (on: boolean) => {
    const other = others.find(({ id }) => id !== document.id);
    const next = page + 1 < document.pages.length ? page + 1 : 0;
    setChosen(!on ? null : other === undefined ? { document: document.id, page: next } : { document: other.id, page: 0 });
  };
  if (chosen === null || opened === undefined) return { compared: null, onCompare };
  const choices = others.some(({ id }) => id === document.id) ? others : [{ id: document.id, label: text('viewer.thisDocument') }, ...others];
  const onPage = (next: number) => {
    if (next >= 0 && next < source.pages.length) setChosen({ ...chosen, page: next });
  };
  const head = (
    <div className={styles.compared}>
      <div className={styles.comparedWith}>
        <Select
          label={text('viewer.comparedWith')}
          hideLabel
          choices={choices.map(({ id, label }) => ({ id, label }))}
          value={chosen.document}
          onChange={(id) => setChosen({ document: id, page: 0 })}
        />
      </div>
      {source.pages.length > 1 ? <PageNumber page={chosen.page} total={source.pages.length} onPage={onPage} /> : null}
      <Checkbox isSelected={inStep} onChange={setInStep}>
        {text('viewer.inStep')}
      </Checkbox>
    </div>
  );
  const turn = turnOf(opened.document.pages[chosen.page], opened.scans);
  return { compared: { source, page: chosen.page, turn, onPage, head, inStep }, onCompare };
}
