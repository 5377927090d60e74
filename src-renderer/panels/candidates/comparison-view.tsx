import type { FactBeside, ManComparison } from '../../core/candidates/comparison';
import type { ManProfile, ProfileValue } from '../../core/model/profile';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { HeardOnly } from '../../ui/heard-only';
import { IconButton } from '../../ui/icon-button';
import looks from '../../ui/looks.module.css';
import { useValueWords } from '../status/value-words';
import styles from './candidates.module.css';
import { useSourceWords } from './source-words';

type ComparisonViewProps = {
  readonly comparison: ManComparison;
  /** The two men of the comparison, for the sources of their values. */
  readonly first: ManProfile;
  readonly second: ManProfile;
  /** What each is called; without it, the written form that was compared. */
  readonly firstName?: string | undefined;
  readonly secondName?: string | undefined;
  /** Level of the two headings. */
  readonly level?: 3 | 4;
  /** Shows the page a value was read from; without it no button is offered. */
  readonly onShowSource?: ((value: ProfileValue) => void) | undefined;
};

/** Two men beside each other: why their names agree, in words, then what agrees and what differs, each value with its source. */
export function ComparisonView({ comparison, first, second, firstName, secondName, level = 3, onShowSource }: ComparisonViewProps) {
  const text = useText();
  const say = useMessageText();
  const { names } = comparison;
  const noName = text('candidates.noName');
  const men = [
    { key: 'first', mark: '1', profile: first, name: firstName ?? (names.first || noName), form: names.first },
    { key: 'second', mark: '2', profile: second, name: secondName ?? (names.second || noName), form: names.second },
  ] as const;
  const columns = [
    { key: 'agreeing', facts: comparison.agreeing },
    { key: 'disagreeing', facts: comparison.disagreeing },
  ] as const;
  const Heading = `h${level}` as const;
  return (
    <div className={styles.comparison}>
      <dl className={styles.names} aria-label={text('candidates.names')}>
        {men.map(({ key, mark, name, form }) => (
          <div key={key} className={styles.name}>
            <dt>
              <Mark mark={mark} name={name} />
              <span className={styles.shownName}>{name}</span>
            </dt>
            {form === '' || form === name ? null : <dd className={styles.form}>« {form} »</dd>}
          </div>
        ))}
      </dl>
      {names.explanation.length === 0 ? null : (
        <ul className={styles.reasons} aria-label={text('candidates.whyNames')}>
          {unique(names.explanation.map(say)).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <div className={styles.columns}>
        {columns.map(({ key, facts }) => (
          <section key={key} className={styles.column} data-kind={key} aria-label={text(`candidates.${key}`)}>
            <Heading className={styles.columnHead}>{text(`candidates.${key}`)}</Heading>
            {facts.length === 0 ? <p className={looks.muted}>{text(`candidates.${key}.none`)}</p> : null}
            <dl className={styles.facts}>
              {facts.map((fact) => (
                <Fact key={fact.property} fact={fact} men={men} onShowSource={onShowSource} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}

type Side = { readonly key: 'first' | 'second'; readonly mark: string; readonly profile: ManProfile; readonly name: string };

function Fact({
  fact,
  men,
  onShowSource,
}: {
  readonly fact: FactBeside;
  readonly men: readonly Side[];
  readonly onShowSource: ComparisonViewProps['onShowSource'];
}) {
  const text = useText();
  const say = useMessageText();
  return (
    <div className={styles.fact}>
      <dt>{text(`properties.${fact.property}`)}</dt>
      {men.flatMap(({ key, mark, profile, name }) =>
        fact[key].map((value) => (
          <dd key={value.assertion} className={styles.value}>
            <Mark mark={mark} name={name} />
            <ValueWithSource value={value} profile={profile} />
            {onShowSource === undefined || value.document === undefined ? null : (
              <IconButton name={text('candidates.showSource', { what: value.written.text })} icon="citation" size="small" onPress={() => onShowSource(value)} />
            )}
          </dd>
        )),
      )}
      {unique(fact.explanation.map(say)).map((reason) => (
        <dd key={reason} className={styles.reason}>
          {reason}
        </dd>
      ))}
    </div>
  );
}

/** A value as it is written, as it is understood, and where it was read. */
export function ValueWithSource({ value, profile }: { readonly value: ProfileValue; readonly profile: ManProfile }) {
  const words = useValueWords();
  const sourceOf = useSourceWords();
  const normalised = words(value.value);
  const written = value.written.text;
  return (
    <span className={styles.valueWords}>
      {written === '' ? null : (
        <span className={styles.written} {...(value.written.language === undefined ? {} : { lang: value.written.language })}>
          « {written} »
        </span>
      )}{' '}
      {normalised === '' || normalised === written ? null : <span>{normalised}</span>} <span className={looks.muted}>{sourceOf(profile, value)}</span>
    </span>
  );
}

/** Which of the two men, seen as a number and heard as his name. */
function Mark({ mark, name }: { readonly mark: string; readonly name: string }) {
  return (
    <span className={styles.mark} title={name}>
      <span aria-hidden="true">{mark}</span>
      <HeardOnly>{name}</HeardOnly>
    </span>
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
