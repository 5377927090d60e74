import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { allAgents } from '../../data/queries/agents';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useCatalogues } from '../../panels/shell/catalogues';
import { rememberPerson } from '../../panels/shell/person';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/radio-group';
import styles from './settings.module.css';

/** After a restore or on another machine the person has a new id; taking up the old one keeps all work under one hand. */
export function KnownPeople() {
  const text = useText();
  const catalogue = useCatalogue();
  const { open } = useCatalogues();
  const agents = useLiveQuery(() => allAgents(catalogue), [catalogue]) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const agent = agents.find(({ id }) => id === chosen);
  if (agents.length === 0) return null;
  return (
    <>
      <RadioGroup
        label={text('settings.i-am')}
        help={text('settings.i-am-why')}
        choices={agents.map(({ id, name, institution }) => ({ id, label: name, help: institution }))}
        value={chosen}
        onChange={setChosen}
      />
      <div className={styles.actions}>
        <Button
          isDisabled={agent === undefined}
          onPress={() => {
            if (agent === undefined) return;
            rememberPerson({ name: agent.name, initials: agent.initials, institution: agent.institution });
            open(catalogue.id, agent.id);
          }}
        >
          {text('settings.i-am-set')}
        </Button>
      </div>
    </>
  );
}
