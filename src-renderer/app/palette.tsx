import { useCallback, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { ChoiceList } from '../panels/search/choice-list';
import { QueryHint } from '../panels/search/query-hint';
import { SearchNotes } from '../panels/search/search-notes';
import { useMenSearch } from '../panels/search/use-men-search';
import { useText } from '../text/use-text';
import { classes } from '../ui/classes';
import looks from '../ui/looks.module.css';
import styles from './palette.module.css';
import { mostMen, usePaletteGroups } from './palette-groups';
import { useRecentMenKept } from './palette-recent';

/** One line to type in: men by any spelling or number, and every command. Arrows choose, Enter does, Escape closes. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText();
  useRecentMenKept();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable className={classes(looks.overlay, styles.overlay)}>
      <Modal className={classes(looks.raised, styles.modal)}>
        <AriaDialog aria-label={text('commands.search')} className={styles.dialog ?? ''}>
          <PaletteContent onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const found = useMenSearch(query, { limit: mostMen, kin: true });
  const close = useCallback(
    (then: () => void) => {
      onClose();
      // After the dialog has given the focus back, so that what the command focuses keeps it.
      setTimeout(then, 0);
    },
    [onClose],
  );
  const groups = usePaletteGroups(query, found, close);
  return (
    <>
      <ChoiceList
        label={text('app.search')}
        listLabel={text('app.found')}
        query={query}
        onQuery={setQuery}
        groups={groups}
        settled={found.settled || found.failed}
        isLarge
        autoFocus
        notes={<SearchNotes found={found} />}
        whenEmpty={found.settled ? <p className={styles.nothing}>{text('app.found-nothing')}</p> : null}
      />
      <QueryHint />
    </>
  );
}
