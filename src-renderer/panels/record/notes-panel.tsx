import { useState } from 'react';
import { withdrawNote } from '../../data/actions/withdraw-note';
import type { SoldierRecord } from '../../data/queries/soldier-record';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import looks from '../../ui/looks.module.css';
import { Panel } from '../../ui/panel';
import { useCatalogue } from '../shell/catalogue';
import { NoteForm } from './note-form';
import type { NoteTopic } from './note-topics';
import { ReasonForm } from './reason-form';
import recordStyles from './record.module.css';

type NotesPanelProps = {
  readonly record: SoldierRecord;
  /** Topic of the note being added; null when none is. */
  readonly adding: NoteTopic | null;
  readonly onAdding: (topic: NoteTopic | null) => void;
};

const shownAtFirst = 50;
/** As many as are drawn without being waited for. */
const unfoldedAtOnce = 250;

/** The research log of one man: notes, open questions, what was searched and not found, families who wait. Of a long one the latest. */
export function NotesPanel({ record, adding, onAdding }: NotesPanelProps) {
  const text = useText();
  const formats = useFormats();
  const catalogue = useCatalogue();
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const [shownAtMost, setShownAtMost] = useState(shownAtFirst);
  const shown = record.notes.slice(-shownAtMost);
  const names = new Map(record.agents.map((agent) => [agent.id, agent.name]));
  return (
    <Panel
      look="plain"
      heading={text('record.notes')}
      actions={<IconButton name={text('record.addNote')} icon="add" size="small" onPress={() => onAdding('note')} />}
    >
      {adding === null ? null : <NoteForm soldier={record.soldier.id} topic={adding} onTopic={onAdding} onClose={() => onAdding(null)} />}
      {shown.length === record.notes.length ? null : (
        <div className={looks.actions}>
          <Button kind="quiet" size="small" onPress={() => setShownAtMost(shownAtMost + unfoldedAtOnce)}>
            {text('record.earlierNotes', { count: Math.min(unfoldedAtOnce, record.notes.length - shown.length) })}
          </Button>
        </div>
      )}
      <ul className={recordStyles.notes}>
        {shown.map((note) => (
          <li key={note.id} className={recordStyles.note}>
            <div className={recordStyles.noteHead}>
              <span className={recordStyles.topic}>{text(`record.topic.${note.topic}`)}</span>
              <span className={looks.muted}>
                {text('record.noteBy', { who: names.get(note.agent) ?? text('record.unknownPerson'), date: formats.date(note.createdAt) })}
              </span>
              <IconButton name={text('record.withdrawNote')} icon="trash" size="small" onPress={() => setWithdrawing(note.id)} />
            </div>
            <p className={recordStyles.noteText}>{note.text}</p>
            {withdrawing === note.id ? (
              <ReasonForm
                heading={text('record.withdrawNote')}
                verb={text('record.withdraw')}
                onDone={(reason) => withdrawNote(catalogue, { note: note.id, reason })}
                onClose={() => setWithdrawing(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
