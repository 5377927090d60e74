import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { addNote } from '../../data/actions/add-note';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-field';
import { useCatalogue } from '../shell/catalogue';
import { type NoteTopic, noteTopics } from './note-topics';
import { useActionText } from './use-action-text';

type NoteFormProps = {
  readonly soldier: string;
  readonly topic: NoteTopic;
  readonly onTopic: (topic: NoteTopic) => void;
  readonly onClose: () => void;
};

/** A line for the research log, written beside it; Ctrl and Enter keep it, Escape leaves one that is empty. */
export function NoteForm({ soldier, topic, onTopic, onClose }: NoteFormProps) {
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
