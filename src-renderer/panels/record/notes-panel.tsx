import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { addNote } from '../../data/actions/add-note';
import { withdrawNote } from '../../data/actions/withdraw-note';
import type { SoldierRecord } from '../../data/queries/soldier-record';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-field';
import { useCatalogue } from '../shell/catalogue';
import { type NoteTopic, noteTopics } from './note-topics';
import { ReasonForm } from './reason-form';
import recordStyles from './record.module.css';
import { useActionText } from './use-action-text';

type NotesPanelProps = {
  readonly record: SoldierRecord;
  /** Topic of the note being added; null when none is. */
  readonly adding: NoteTopic | null;
  readonly onAdding: (topic: NoteTopic | null) => void;
};

/** The research log of one man: notes, open questions, what was searched and not found, families who wait. */
export function NotesPanel({ record, adding, onAdding }: NotesPanelProps) {
  const text = useText();
  const formats = useFormats();
  const catalogue = useCatalogue();
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const names = new Map(record.agents.map((agent) => [agent.id, agent.name]));
  return (
    <Panel
      look="plain"
      heading={text('record.notes')}
      actions={<IconButton name={text('record.addNote')} icon="add" size="small" onPress={() => onAdding('note')} />}
    >
      {adding === null ? null : <NoteForm soldier={record.soldier.id} topic={adding} onTopic={onAdding} onClose={() => onAdding(null)} />}
      <ul className={recordStyles.notes}>
        {record.notes.map((note) => (
          <li key={note.id} className={recordStyles.note}>
            <div className={recordStyles.noteHead}>
              <span className={recordStyles.topic}>{text(`record.topic.${note.topic}`)}</span>
              <span className={recordStyles.marks}>
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

type NoteFormProps = {
  readonly soldier: string;
  readonly topic: NoteTopic;
  readonly onTopic: (topic: NoteTopic) => void;
  readonly onClose: () => void;
};

function NoteForm({ soldier, topic, onTopic, onClose }: NoteFormProps) {
  const text = useText();
  const actionText = useActionText();
  const catalogue = useCatalogue();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (words.trim() === '') return setProblem(text('record.noteEmpty'));
    const saved = await addNote(catalogue, { about: soldier, topic, text: words.trim() });
    if (saved.ok) onClose();
    else setProblem(actionText(saved.failure));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && words.trim() === '') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <form
      className={looks.form}
      aria-label={text('record.addNote')}
      data-keyboard-guest=""
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <RadioGroup
        label={text('record.topic')}
        orientation="horizontal"
        choices={noteTopics.map((id) => ({ id, label: text(`record.topic.${id}`) }))}
        value={topic}
        onChange={onTopic}
      />
      <TextArea
        label={text('record.noteText')}
        isRequired
        autoFocus
        value={words}
        onChange={setWords}
        help={topic === 'searched-not-found' ? text('record.searchedHelp') : undefined}
      />
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <div className={looks.actions}>
        <Button type="submit" kind="primary">
          {text('ui.save')}
        </Button>
        <Button onPress={onClose}>{text('ui.cancel')}</Button>
      </div>
    </form>
  );
}
