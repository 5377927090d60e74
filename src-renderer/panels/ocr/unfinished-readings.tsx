import { useLiveQuery } from 'dexie-react-hooks';
import { isAskedLanguages } from '../../core/ocr/languages';
import { forgetReading, type UnfinishedReading, unfinishedReadings } from '../../data/queries/unfinished-readings';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useCatalogue } from '../shell/catalogue';
import { useUnderWay } from './under-way';
import { useMachineReading } from './use-machine-reading';

/** Readings that an earlier session did not finish: they are gone on with or given up, never silently lost. */
export function UnfinishedReadings() {
  const text = useText();
  const catalogue = useCatalogue();
  const read = useMachineReading();
  const going = useUnderWay();
  // While a reading is under way each page kept would have all of this read again.
  const found = useLiveQuery(async () => (going.size > 0 ? [] : unfinishedReadings(catalogue)), [catalogue, going]);
  const goOn = ({ batch, languages, pages }: UnfinishedReading) => {
    if (isAskedLanguages(languages)) void read({ pages, languages, batch });
  };
  return (found ?? [])
    .filter(({ batch }) => !going.has(batch))
    .map((unfinished) => (
      <Notice
        key={unfinished.batch}
        kind="info"
        heading={text('ocr.unfinished.heading')}
        actions={
          <>
            <Button size="small" icon="play" onPress={() => goOn(unfinished)}>
              {text('ocr.unfinished.goOn')}
            </Button>
            <Button size="small" onPress={() => void forgetReading(catalogue, unfinished.batch)}>
              {text('ocr.unfinished.giveUp')}
            </Button>
          </>
        }
      >
        {text('ocr.unfinished.what', { count: unfinished.pages.length })}
      </Notice>
    ));
}
