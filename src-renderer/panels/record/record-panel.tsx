import { useMemo, useState } from 'react';
import type { Evidence } from '../../core/evidence/evidence';
import type { SoldierRecord } from '../../data/queries/soldier-record';
import { useText } from '../../text/use-text';
import type { MenuEntry } from '../../ui/menu';
import { EvidenceContext } from '../evidence/evidence-context';
import { chooseMen } from '../shell/chosen-men';
import { useNavigation } from '../shell/navigation';
import { AddValue } from './add-value';
import { BegunLine } from './begun-line';
import { FirstValues } from './first-values';
import { JoinedRecords } from './joined-records';
import { MarkForm, MarksPanel } from './marks-panel';
import { type NoteTopic, noteTopics } from './note-topics';
import { NotesPanel } from './notes-panel';
import { OwnRecordContext, ownRecordsOf } from './own-records';
import styles from './record.module.css';
import { RecordGroup } from './record-group';
import { RecordHeader } from './record-header';
import { groupsOf } from './record-state';
import { SavedLineContext } from './saved-line';
import { useAdding } from './use-adding';

/** The whole record of one man, to read and to fill; stands beside the page it is read from (ReadingContext). */
export function RecordPanel({ record, evidence }: { readonly record: SoldierRecord; readonly evidence: Evidence | undefined }) {
  const text = useText();
  const navigation = useNavigation();
  const [note, setNote] = useState<NoteTopic | null>(null);
  const [marking, setMarking] = useState(false);
  const [namesRecords, setNamesRecords] = useState(false);
  const [savedValue, say] = useState<string | null>(null);
  const saved = useMemo(() => ({ value: savedValue, say }), [savedValue]);
  const groups = useMemo(() => groupsOf(record, evidence), [record, evidence]);
  const { summary, soldier } = record;
  const adding = useAdding(soldier.id);
  const addable = useMemo(() => groups.flatMap((group) => group.addable), [groups]);
  const shown = groups.filter(({ group, properties }) => properties.length > 0 || adding.forms.some((property) => property.group === group));
  const records = useMemo(() => ownRecordsOf(record), [record]);
  const owners = useMemo(() => ({ records, named: namesRecords }), [records, namesRecords]);
  const openHistory = (property?: string, value?: string) =>
    navigation.adjust({ panel: ['history', property, value].filter((part) => part !== undefined).join(':') });
  const openPanel = (panel: 'merge' | 'part' | 'split') => navigation.go({ screen: 'catalogue', soldier: soldier.id, panel });
  const menu: readonly MenuEntry[] = [
    { id: 'history', label: text('record.history'), icon: 'history', run: () => openHistory() },
    ...noteTopics.map(
      (topic, index): MenuEntry => ({
        id: topic,
        label: text(`record.add.${topic}`),
        icon: topic === 'question' ? 'question' : topic === 'searched-not-found' ? 'search' : topic === 'note' ? 'document' : 'person',
        startsGroup: index === 0,
        run: () => setNote(topic),
      }),
    ),
    { id: 'merge', label: text('record.merge'), icon: 'link', startsGroup: true, run: () => openPanel('merge') },
    ...(records.length > 1 ? [{ id: 'part', label: text('record.part'), icon: 'split' as const, run: () => openPanel('part') }] : []),
    { id: 'split', label: text('record.splitOff'), icon: 'split', run: () => openPanel('split') },
    { id: 'distinct', label: text('record.markHeading.distinct'), icon: 'person', run: () => setMarking(true) },
    {
      id: 'export',
      label: text('record.export'),
      icon: 'exchange',
      startsGroup: true,
      run: () => {
        chooseMen([soldier.id]);
        navigation.goToScreen('exchange');
      },
    },
  ];
  const empty = record.assertions.size === 0;
  return (
    <OwnRecordContext value={owners}>
      <EvidenceContext value={evidence}>
        <SavedLineContext value={saved}>
          <div className={styles.record}>
            {summary === undefined ? null : <RecordHeader summary={summary} evidence={evidence} menu={menu} />}
            {records.length < 2 ? null : (
              <JoinedRecords record={record} records={records} isOpen={namesRecords} onOpen={setNamesRecords} onPart={() => openPanel('part')} />
            )}
            {empty ? null : <BegunLine soldier={soldier.id} />}
            {marking ? <MarkForm soldier={soldier.id} onClose={() => setMarking(false)} /> : null}
            {empty ? <FirstValues soldier={soldier.id} /> : null}
            {note === null && record.notes.length === 0 ? null : <NotesPanel record={record} adding={note} onAdding={setNote} />}
            <MarksPanel record={record} />
            {shown.map((group) => (
              <RecordGroup key={group.group} soldier={soldier.id} group={group} adding={adding} onHistory={openHistory} />
            ))}
            <AddValue properties={addable} onPick={adding.open} />
          </div>
        </SavedLineContext>
      </EvidenceContext>
    </OwnRecordContext>
  );
}
