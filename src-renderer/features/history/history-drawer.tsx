import { useCallback, useMemo, useState } from 'react';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useCommandRegister } from '../../panels/shell/commands';
import { useNavigation } from '../../panels/shell/navigation';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Drawer } from '../../ui/drawer';
import { LongList } from '../../ui/long-list';
import looks from '../../ui/looks.module.css';
import { type DeedSort, gesturesOf, narrowed } from './filters';
import { GestureItem } from './gesture-item';
import styles from './history.module.css';
import { HistoryFilters } from './history-filters';
import { type HistoryPlace, historyPlace } from './history-place';
import { restoreLine } from './restore';
import type { TimelineLine } from './timeline';
import { useHistory } from './use-history';

/** The history of what is open, beside any screen, while the place's panel says so. */
export function HistoryDrawer() {
  const { place } = useNavigation();
  const shown = historyPlace(place);
  return shown === undefined ? null : <OpenDrawer key={shown.entity} place={shown} />;
}

const noLines: readonly TimelineLine[] = [];

function OpenDrawer({ place }: { readonly place: HistoryPlace }) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const { adjust } = useNavigation();
  const { lines, more, records, names } = useHistory(place);
  const [agent, setAgent] = useState<string | undefined>(undefined);
  const [sort, setSort] = useState<DeedSort | undefined>(undefined);
  const { property, value } = place;
  const all = lines ?? noLines;
  const gestures = useMemo(() => gesturesOf(narrowed(all, { property, value, agent, sort })), [all, property, value, agent, sort]);
  const close = useCallback(() => adjust({ panel: undefined }), [adjust]);
  const restore = async (line: TimelineLine, reason: string) => {
    const done = await restoreLine(catalogue, all, line, reason);
    if (done.ok) toasts.done(text('history.restored'), () => register.run('undo'));
    return done;
  };
  return (
    <Drawer heading={text('history.heading')} onClose={close} closeLabel={text('ui.close')}>
      <p className={styles.subject}>{place.kind === 'soldier' ? records.map(names.man).join(' + ') : names.document(place.entity)}</p>
      <HistoryFilters place={place} lines={all} names={names} agent={agent} onAgent={setAgent} sort={sort} onSort={setSort} />
      {lines !== undefined && !more && gestures.length === 0 ? (
        <p className={looks.muted}>{text(all.length === 0 ? 'history.empty' : 'history.nothingFits')}</p>
      ) : null}
      <LongList
        label={text('history.heading')}
        items={gestures}
        itemKey={({ batch }) => batch}
        itemClass={styles.gesture}
        render={(gesture) => <GestureItem gesture={gesture} names={names} subject={place.entity} several={records.length > 1} onRestore={restore} />}
      />
      {more ? (
        <p role="status" className={looks.muted}>
          {text(gestures.length === 0 ? 'history.reading' : 'history.readingOlder')}
        </p>
      ) : null}
    </Drawer>
  );
}
