import { useMemo, useState } from 'react';
import type { Scan } from '../../core/model/scan';
import { filePatterns, patternFor } from '../../core/provenance/file-pattern';
import { planByName } from '../../core/provenance/file-plan';
import { applyFileNames } from '../../data/actions/apply-file-names';
import { useActionFailureText } from '../../panels/provenance/action-failure';
import { commonValue } from '../../panels/provenance/common-values';
import { SiteField } from '../../panels/provenance/site-field';
import { useSites } from '../../panels/provenance/use-sites';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { classes } from '../../ui/classes';
import { ComboBox } from '../../ui/combo-box';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import styles from './inbox.module.css';
import { isDoubtful, NamesPreview } from './names-preview';
import { undoBatch } from './undo-batch';
import type { WaitingDocument } from './waiting-document';

type NamesPanelProps = {
  readonly documents: readonly WaitingDocument[];
  readonly scans: ReadonlyMap<string, Scan>;
  readonly onDone: (documents: readonly string[]) => void;
};

/** Cotes and page order out of the files' names: shown before anything is written, and taken back by one undo. */
export function NamesPanel({ documents, scans, onDone }: NamesPanelProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const sites = useSites();
  const files = useMemo(() => filesOf(documents, scans), [documents, scans]);
  const [typed, setTyped] = useState<string | null>(null);
  const [chosenSite, setChosenSite] = useState<string | null>(null);
  const [group, setGroup] = useState(true);
  const [doubtful, setDoubtful] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const pattern = typed ?? patternFor(files.map(({ name }) => name));
  const stored = commonValue(
    documents.map(({ row }) => row),
    'site',
  );
  const site = sites.get(chosenSite ?? (stored.same ? stored.value : ''));
  const plan = useMemo(() => planByName(files, pattern, { id: site?.id ?? '', citationForm: site?.citationForm }), [files, pattern, site]);
  const taken = doubtful ? plan.cotes : plan.cotes.filter((planned) => !isDoubtful(planned));
  const count = taken.reduce((sum, { files: own }) => sum + own.length, 0);

  async function apply() {
    const applied = await applyFileNames(catalogue, { cotes: taken, group, ...(chosenSite === null ? {} : { site: chosenSite }) });
    if (!applied.ok) return setProblem(failureText(applied.failure));
    toasts.done(text('scans.names.done', { count }), () => void undoBatch(catalogue, applied.value.batch));
    onDone(applied.value.documents);
  }

  return (
    <div className={classes(looks.scrolled, styles.panelBody)}>
      <p className={styles.say}>{text('scans.names.what')}</p>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <SiteField stored={chosenSite === null ? stored : { same: true, value: chosenSite }} sites={sites} onSite={({ id }) => setChosenSite(id)} />
      <ComboBox
        label={text('scans.names.pattern')}
        help={text('scans.names.patternHelp')}
        filtering="none"
        written
        opensOnFocus
        text={pattern}
        onTextChange={setTyped}
        onOwnText={setTyped}
        choices={filePatterns.map((known) => ({ id: known, label: known }))}
        onChoose={({ id }) => setTyped(id)}
      />
      <Checkbox isSelected={group} onChange={setGroup}>
        {text('scans.names.group')}
      </Checkbox>
      {site === undefined ? (
        <p className={styles.say}>{text('scans.names.siteFirst')}</p>
      ) : (
        <NamesPreview plan={plan} doubtful={doubtful} onDoubtful={setDoubtful} />
      )}
      <div>
        <Button kind="primary" isDisabled={count === 0 || site === undefined} onPress={() => void apply()}>
          {text('scans.names.apply', { count })}
        </Button>
      </div>
    </div>
  );
}

/** A document of several files has no one name to read; it is left as it is. */
function filesOf(documents: readonly WaitingDocument[], scans: ReadonlyMap<string, Scan>) {
  return documents.flatMap(({ id, row, files }) => {
    const name = scans.get(row.pages[0]?.scan ?? '')?.names[0];
    return files === 1 && name !== undefined ? [{ document: id, name }] : [];
  });
}
