import type { DocumentFields } from '../../core/model/document';
import type { Site } from '../../core/model/others';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import { missingWords } from './missing-words';
import styles from './provenance-state.module.css';

type ProvenanceStateProps = { readonly fields: DocumentFields /** `useSites()`, read once by the screen. */; readonly sites: ReadonlyMap<string, Site> };

/** Whether it is said where a document comes from: the site when all it requires is there, else what is missing, by sign and by word. */
export function ProvenanceState({ fields, sites }: ProvenanceStateProps) {
  const text = useText();
  const missing = missingWords(fields, sites, text);
  const site = sites.get(fields.site ?? '');
  const reason = (fields.discredited ?? '').trim();
  const words = missing === '' ? (site?.shortName ?? '') : missing;
  return (
    <>
      {reason === '' ? null : (
        <span className={classes(styles.state, styles.lacking)} title={text('evidence.wrong', { reason })}>
          <Icon name="reject" />
          <span className={styles.words}>{text('evidence.wrong', { reason })}</span>
        </span>
      )}
      <span className={classes(styles.state, missing === '' ? styles.whole : styles.lacking)} title={words}>
        <Icon name={missing === '' ? 'place' : 'warning'} />
        <span className={styles.words}>{words}</span>
      </span>
    </>
  );
}
