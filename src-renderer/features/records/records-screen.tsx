import { useFileIntake } from '../../panels/shell/file-intake';
import { useNavigation } from '../../panels/shell/navigation';
import { useSummaries } from '../../panels/shell/summaries';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { MenList } from './list/men-list';
import { mergedWith } from './merge/merge-place';
import { MergeScreen } from './merge/merge-screen';
import { PartScreen } from './merge/part-screen';
import { SplitScreen } from './merge/split-screen';
import { WorkScreen } from './work/work-screen';

/** The catalogue: the list of men, the record of one of them beside his scans, or two of them to be joined or parted. */
export function RecordsScreen() {
  const { place } = useNavigation();
  const other = mergedWith(place);
  if (place.soldier !== undefined && other !== undefined) return <MergeScreen man={place.soldier} other={other} />;
  if (place.soldier !== undefined && place.panel === 'part') return <PartScreen man={place.soldier} />;
  if (place.soldier !== undefined && place.panel === 'split') return <SplitScreen key={place.soldier} man={place.soldier} />;
  const working = place.soldier !== undefined || place.panel === 'new-soldier';
  return working ? <WorkScreen /> : <MenScreen />;
}

function MenScreen() {
  const text = useText();
  const navigation = useNavigation();
  const intake = useFileIntake();
  const { summaries, loaded } = useSummaries();
  const startRecord = () => navigation.go({ screen: 'catalogue', panel: 'new-soldier' });
  if (loaded && summaries.length === 0) {
    return (
      <EmptyState
        icon="catalogue"
        heading={text('records.empty')}
        actions={
          <>
            <Button kind="primary" onPress={intake.pick}>
              {text('records.import')}
            </Button>
            <Button onPress={startRecord}>{text('records.new')}</Button>
          </>
        }
      >
        {text('records.emptyHint')}
      </EmptyState>
    );
  }
  return <MenList summaries={summaries} onNew={startRecord} />;
}
