import { useCallback } from 'react';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useCommandRegister } from '../../panels/shell/commands';
import { useNavigation } from '../../panels/shell/navigation';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Drawer } from '../../ui/drawer';
import { Select } from '../../ui/select';
import styles from './history.module.css';
import { HistoryLine } from './history-line';
import { type HistoryPlace, historyPanel, historyPlace } from './history-place';
import { restoreLine } from './restore';
import type { TimelineLine } from './timeline';
import { useHistory } from './use-history';

/** The history of what is open, beside any screen, while the place's panel says so. */
export function HistoryDrawer() {
  const { place } = useNavigation();
  const shown = historyPlace(place);
  return shown === undefined ? null : <OpenDrawer key={shown.entity} place={shown} />;
}

const whole = 'whole';

function OpenDrawer({ place }: { readonly place: HistoryPlace }) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const { adjust } = useNavigation();
  const { lines, properties, names } = useHistory(place.entity, place.property);
  const close = useCallback(() => adjust({ panel: undefined }), [adjust]);
  const subject = place.kind === 'soldier' ? names.man(place.entity) : names.document(place.entity);
  const choices = [
    { id: whole, label: text('history.whole') },
    ...[...new Set([...properties, ...(place.property === undefined ? [] : [place.property])])].map((slug) => ({
      id: slug,
      label: text(`properties.${slug}`),
    })),
  ];
  const restore = async (line: TimelineLine, reason: string) => {
    const done = await restoreLine(catalogue, (lines ?? []).toReversed(), line, reason);
    if (done.ok) toasts.done(text('history.restored'), () => register.run('undo'));
    return done;
  };
  return (
    <Drawer heading={text('history.heading')} onClose={close} closeLabel={text('ui.close')}>
      <p className={styles.subject}>{subject}</p>
      {choices.length > 2 ? (
        <Select
          label={text('history.of')}
          choices={choices}
          value={place.property ?? whole}
          onChange={(slug) => adjust({ panel: historyPanel(slug === whole ? undefined : slug) })}
        />
      ) : null}
      {lines?.length === 0 ? <p className={styles.source}>{text('history.empty')}</p> : null}
      <ol className={styles.lines} aria-label={text('history.heading')}>
        {(lines ?? []).map((line) => (
          <HistoryLine key={line.entry.change} line={line} names={names} onRestore={(reason) => restore(line, reason)} />
        ))}
      </ol>
    </Drawer>
  );
}
