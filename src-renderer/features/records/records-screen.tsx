import { createSoldier } from '../../data/actions/create-soldier';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useFileIntake } from '../../panels/shell/file-intake';
import { useNavigation } from '../../panels/shell/navigation';
import { useSummaries } from '../../panels/shell/summaries';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { MenList } from './list/men-list';

/** The catalogue: the list of men, or the record of one of them beside his scans. */
export function RecordsScreen() {
  const text = useText();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const intake = useFileIntake();
  const { summaries, loaded } = useSummaries();
  const startRecord = async (): Promise<void> => {
    const made = await createSoldier(catalogue, {});
    if (made.ok) navigation.go({ screen: 'catalogue', soldier: made.value.soldier });
  };
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
            <Button onPress={() => void startRecord()}>{text('records.new')}</Button>
          </>
        }
      >
        {text('records.emptyHint')}
      </EmptyState>
    );
  }
  return <MenList summaries={summaries} onNew={() => void startRecord()} />;
}
