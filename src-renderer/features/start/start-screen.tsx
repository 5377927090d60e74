import { type FormEvent, useRef, useState } from 'react';
import type { Failure } from '../../../src-main/contract/results';
import { failure, type Result, success } from '../../core/result';
import { firstReader } from '../../core/sample/readers';
import { saveAgent } from '../../data/actions/save-agent';
import type { Catalogue } from '../../data/catalogue';
import type { ActionFailure } from '../../data/failures';
import { useCatalogues } from '../../panels/shell/catalogues';
import { useDesk } from '../../panels/shell/desk';
import { isHostFailure, useFailureText } from '../../panels/shell/failure-text';
import { initialsOf, rememberedPerson, rememberPerson } from '../../panels/shell/person';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress-bar';
import { TextField } from '../../ui/text-field';
import { LanguageChoice } from './language-choice';
import { type OpenSampleFailure, openSample } from './open-sample';
import styles from './start-screen.module.css';

/** What the program does, who works here, and the two ways in. One screen. */
export function StartScreen() {
  const text = useText();
  const desk = useDesk();
  const failureText = useFailureText();
  const { create } = useCatalogues();
  const [person, setPerson] = useState(rememberedPerson);
  const [ownInitials, setOwnInitials] = useState(person.initials !== '');
  const [nameMissing, setNameMissing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const canceller = useRef(new AbortController());
  const name = useRef<HTMLInputElement>(null);

  function problemText(problem: Failure | ActionFailure | OpenSampleFailure): string {
    if (problem.why === 'not-kept') return failureText(problem.failure);
    if (problem.why === 'sample-file-missing') return text('sample.file-missing', { file: problem.file });
    if (problem.why === 'sample-damaged') return text('sample.damaged', { file: problem.file });
    return isHostFailure(problem) ? failureText(problem) : text('start.failed', { why: problem.why });
  }

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (person.name.trim() === '') {
      setNameMissing(true);
      name.current?.focus();
      return;
    }
    setBusy(true);
    rememberPerson(person);
    const made = await create(
      { title: person.institution.trim() === '' ? text('start.catalogue-title') : person.institution.trim(), sample: false },
      async (catalogue) => {
        const saved = await saveAgent(catalogue, person);
        return saved.ok ? success(undefined) : saved;
      },
    );
    setBusy(false);
    if (!made.ok) setProblem(problemText(made.failure));
  }

  async function beginSample() {
    setBusy(true);
    setProblem(null);
    if (person.name.trim() !== '') rememberPerson(person);
    canceller.current = new AbortController();
    const { signal } = canceller.current;
    const made = await create<OpenSampleFailure>({ title: text('start.sample-title'), sample: true, agent: firstReader.id }, async (catalogue, reopenAs) => {
      setProgress({ done: 0, total: 1 });
      const filled = await openSample({
        desk,
        catalogue,
        reopenAs: async (agent) => reopened(await reopenAs(agent)),
        onProgress: (done, total) => setProgress({ done, total }),
        signal,
      });
      if (!filled.ok) return filled;
      // The visitor is neither of the two fictional readers.
      const own = reopened(await reopenAs(crypto.randomUUID()));
      if (!own.ok) return own;
      if (person.name.trim() !== '') await saveAgent(own.value, person);
      return filled;
    });
    setProgress(null);
    setBusy(false);
    if (!made.ok && !signal.aborted) setProblem(problemText(made.failure));
  }

  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1 className={styles.title}>Matricule</h1>
          <LanguageChoice />
        </header>
        <ul className={styles.promises}>
          {(['attach', 'source', 'safe'] as const).map((line) => (
            <li key={line} className={styles.promise}>
              <Icon name={{ attach: 'document', source: 'citation', safe: 'shield' }[line] as 'document' | 'citation' | 'shield'} />
              <span>{text(`start.${line}`)}</span>
            </li>
          ))}
        </ul>
        <form className={styles.form} onSubmit={begin}>
          <h2 className={styles.who}>{text('start.who')}</h2>
          <p className={styles.why}>{text('start.who-why')}</p>
          <div className={styles.fields}>
            <TextField
              ref={name}
              label={text('start.name')}
              value={person.name}
              isRequired
              autoFocus
              problem={nameMissing ? text('start.name-missing') : null}
              onChange={(value) => {
                setNameMissing(false);
                setPerson({ ...person, name: value, initials: ownInitials ? person.initials : initialsOf(value) });
              }}
            />
            <TextField
              label={text('start.initials')}
              value={person.initials}
              maxLength={6}
              onChange={(initials) => {
                setOwnInitials(initials !== '');
                setPerson({ ...person, initials });
              }}
            />
          </div>
          <TextField label={text('start.institution')} value={person.institution} onChange={(institution) => setPerson({ ...person, institution })} />
          {problem === null ? null : <Notice kind="error">{problem}</Notice>}
          {progress === null ? null : (
            <ProgressBar
              label={text('start.sample-progress')}
              done={progress.done}
              total={progress.total}
              counts={text('start.sample-counts', progress)}
              cancel={{ label: text('ui.cancel'), onCancel: () => canceller.current.abort() }}
            />
          )}
          <div className={styles.actions}>
            <Button kind="primary" type="submit" isDisabled={busy}>
              {text('start.begin')}
            </Button>
            <Button isDisabled={busy} onPress={beginSample}>
              {text('start.sample')}
            </Button>
          </div>
          <p className={styles.why}>{text('start.sample-why')}</p>
        </form>
      </div>
    </main>
  );
}

function reopened(outcome: Result<Catalogue, Failure>): Result<Catalogue, OpenSampleFailure> {
  return outcome.ok ? outcome : failure({ why: 'not-kept', failure: outcome.failure });
}
