import type { ManComparison } from '../../core/candidates/comparison';
import type { ManProfile } from '../../core/model/profile';
import { properties } from '../../core/properties';
import { ValueWithSource } from '../../panels/candidates/comparison-view';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import styles from './duplicates.module.css';

type KnownFactsProps = {
  readonly comparison: ManComparison;
  readonly men: readonly { readonly profile: ManProfile; readonly name: string }[];
};

const telling = properties.filter(({ discriminates, valueType }) => discriminates && valueType !== 'name').map(({ slug }) => slug);

/** What is known of each man that tells men apart and that the other has nothing to be set against: two columns, one for each. */
export function KnownFacts({ comparison, men }: KnownFactsProps) {
  const text = useText();
  const compared = new Set([...comparison.agreeing, ...comparison.disagreeing].map(({ property }) => property));
  const wanted = telling.filter((slug) => !compared.has(slug));
  const known = men.map(({ profile, name }) => ({
    profile,
    name,
    values: wanted.flatMap((slug) => profile.values.filter(({ property }) => property === slug)),
  }));
  if (known.every(({ values }) => values.length === 0)) return null;
  return (
    <div className={styles.men}>
      {known.map(({ profile, name, values }) => (
        <section key={profile.id} className={classes(looks.box, styles.known)} aria-label={text('duplicates.knownOf', { name })}>
          <h3 className={styles.knownHead}>{text('duplicates.knownOf', { name })}</h3>
          {values.length === 0 ? <p className={looks.muted}>{text('duplicates.nothingElse')}</p> : null}
          <dl className={styles.knownFacts}>
            {[...new Set(values.map(({ property }) => property))].map((property) => (
              <div key={property}>
                <dt className={looks.muted}>{text(`properties.${property}`)}</dt>
                {values
                  .filter((value) => value.property === property)
                  .map((value) => (
                    <dd key={value.assertion} className={styles.knownValue}>
                      <ValueWithSource value={value} profile={profile} />
                    </dd>
                  ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
