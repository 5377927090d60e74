import { useNavigation } from '../../../panels/shell/navigation';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { PartTable } from './part-table';
import { useMan } from './use-man';

/** One man of several records, to be parted again. */
export function PartScreen({ man }: { readonly man: string }) {
  const text = useText();
  const { go } = useNavigation();
  const read = useMan(man);
  if (read === undefined) return null;
  const toRecord = <Button onPress={() => go({ screen: 'catalogue', soldier: man })}>{text('merge.openMan')}</Button>;
  if (read === null) {
    return (
      <EmptyState icon="person" heading={text('record.gone')} actions={<Button onPress={() => go({ screen: 'catalogue' })}>{text('record.toList')}</Button>}>
        {text('record.goneHint')}
      </EmptyState>
    );
  }
  return read.record.records.length < 2 ? (
    <EmptyState icon="split" heading={text('merge.notJoined')} actions={toRecord}>
      {text('merge.notJoinedHint')}
    </EmptyState>
  ) : (
    <PartTable key={read.record.records.map(({ id }) => id).join(' ')} man={read} />
  );
}
