import { useLiveQuery } from 'dexie-react-hooks';
import type { Agent } from '../../core/model/others';
import { allAgents } from '../../data/queries/agents';
import { useCatalogue } from '../shell/catalogue';
import { useCatalogues } from '../shell/catalogues';
import { rememberPerson } from '../shell/person';

type People = {
  /** Known to the catalogue, apart from who works now. */
  readonly others: readonly Agent[];
  /** Goes on in this window as one of them: the catalogue is opened again, at the same place. */
  readonly become: (agent: Agent) => void;
  /** Goes on as somebody whom the catalogue does not know yet and whose name is asked for. */
  readonly becomeNew: () => void;
};

/** Who works is declared, not authenticated (design.md §4): changing it takes a press. */
export function usePeople(): People {
  const catalogue = useCatalogue();
  const { open } = useCatalogues();
  const agents = useLiveQuery(() => allAgents(catalogue), [catalogue]) ?? [];
  return {
    others: agents.filter(({ id }) => id !== catalogue.agent()),
    become: ({ id, name, initials, institution }) => {
      rememberPerson({ name, initials, institution });
      open(catalogue.id, id);
    },
    becomeNew: () => {
      rememberPerson({ name: '', initials: '', institution: '' });
      open(catalogue.id, catalogue.random.uuid());
    },
  };
}
