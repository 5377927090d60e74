import { useLiveQuery } from 'dexie-react-hooks';
import { forgetImport, type UnfinishedImport, unfinishedImports } from '../../../data/queries/unfinished-imports';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { LongList } from '../../../ui/long-list';
import { Panel } from '../../../ui/panel';
import styles from './import-reports.module.css';
import type { ImportRun } from './import-runs';
import { nameRuns } from './name-runs';

/** The imports that an earlier session did not finish: what never came in, in few lines, and what to do about it. `known`: those of this session, which are shown elsewhere. */
export function UnfinishedImports({ known }: { readonly known: readonly ImportRun[] }) {
  const catalogue = useCatalogue();
  const running = known.some(({ state }) => state === 'running');
  // An import under way notes something every second; until it is over nothing is read again.
  const found = useLiveQuery(async () => (running ? [] : unfinishedImports(catalogue)), [catalogue, running]);
  return (found ?? [])
    .filter(({ batch }) => !known.some(({ id }) => id === batch))
    .map((unfinished) => <Unfinished key={unfinished.batch} unfinished={unfinished} />);
}

function Unfinished({ unfinished: { batch, begun, files, settled } }: { readonly unfinished: UnfinishedImport }) {
  const text = useText();
  const catalogue = useCatalogue();
  const { dateTime } = useFormats();
  const missing = files.flatMap(({ name }, index) => (settled.has(index) ? [] : [name]));
  const runs = nameRuns(missing);
  return (
    <div className={styles.report}>
      <Panel
        heading={text('scans.unfinished.heading', { when: dateTime(begun), count: missing.length })}
        actions={
          <>
            <Button size="small" icon="copy" onPress={() => void navigator.clipboard.writeText(missing.join('\r\n'))}>
              {text('scans.report.copy')}
            </Button>
            <Button size="small" icon="close" onPress={() => void forgetImport(catalogue, batch)}>
              {text('scans.unfinished.dismiss')}
            </Button>
          </>
        }
      >
        <p className={styles.say}>{text('scans.unfinished.done', { done: settled.size })}</p>
        {runs.length === 0 ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1).
          <section className={styles.files} tabIndex={0} aria-label={text('scans.unfinished.files', { count: missing.length })}>
            <LongList
              label={text('scans.unfinished.files', { count: missing.length })}
              items={runs}
              itemKey={({ first }) => first}
              itemClass={styles.file}
              render={({ first, last, count }) => (
                <>
                  <span className={styles.name}>{count === 1 ? first : text('scans.unfinished.run', { first, last })}</span>
                  <span className={styles.size}>{count === 1 ? '' : text('scans.unfinished.files', { count })}</span>
                </>
              )}
            />
          </section>
        )}
      </Panel>
    </div>
  );
}
