import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useEffect, useState } from 'react';
import { saveAgent } from '../../data/actions/save-agent';
import { currentAgent } from '../../data/queries/agents';
import { useCatalogue } from '../../panels/shell/catalogue';
import { initialsOf, type Person, rememberedPerson, rememberPerson } from '../../panels/shell/person';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { KnownPeople } from './known-people';
import styles from './settings.module.css';

export function PersonSettings() {
  const text = useText();
  const toasts = useToasts();
  const catalogue = useCatalogue();
  const agent = useLiveQuery(async () => (await currentAgent(catalogue)) ?? null, [catalogue]);
  const [person, setPerson] = useState<Person | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (agent === undefined) return;
    setPerson((typed) => typed ?? (agent === null ? rememberedPerson() : { name: agent.name, initials: agent.initials, institution: agent.institution }));
  }, [agent]);
  if (person === null) return null;
  const change = (parts: Partial<Person>) => setPerson({ ...person, ...parts });

  async function save(event: FormEvent) {
    event.preventDefault();
    if (person === null) return;
    if (person.name.trim() === '') return setProblem(text('start.name-missing'));
    setProblem(null);
    const saved = await saveAgent(catalogue, { ...person, initials: person.initials.trim() === '' ? initialsOf(person.name) : person.initials });
    if (!saved.ok && saved.failure.why !== 'nothing-to-do') return setProblem(text('settings.not-saved', { why: saved.failure.why }));
    rememberPerson(person);
    toasts.done(text('settings.person-saved'));
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <p className={styles.muted}>{text('start.who-why')}</p>
      <div className={styles.pair}>
        <TextField label={text('start.name')} isRequired value={person.name} onChange={(name) => change({ name })} />
        <TextField label={text('start.initials')} maxLength={6} value={person.initials} onChange={(initials) => change({ initials })} />
      </div>
      <TextField label={text('start.institution')} value={person.institution} onChange={(institution) => change({ institution })} />
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <div className={styles.actions}>
        <Button kind="primary" type="submit">
          {text('ui.save')}
        </Button>
      </div>
      <KnownPeople />
    </form>
  );
}
