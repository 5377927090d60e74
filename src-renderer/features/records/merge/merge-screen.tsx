import { useLiveQuery } from 'dexie-react-hooks';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useNavigation } from '../../../panels/shell/navigation';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { FindOther } from './find-other';
import { MergeTable } from './merge-table';
import { readTwoMen } from './two-men';

/** Two men side by side, to say that they are one; the second is looked for first when the place does not name him. */
export function MergeScreen({ man, other }: { readonly man: string; readonly other: string }) {
  return other === '' ? <FindOther man={man} /> : <Beside key={`${man} ${other}`} man={man} other={other} />;
}

function Beside({ man, other }: { readonly man: string; readonly other: string }) {
  const text = useText();
  const catalogue = useCatalogue();
  const { go } = useNavigation();
  const two = useLiveQuery(() => readTwoMen(catalogue, man, other), [catalogue, man, other]);
  if (two === undefined) return null;
  if (two.state === 'two') return <MergeTable two={two} />;
  const open = (soldier: string) => go({ screen: 'catalogue', soldier });
  return two.state === 'one' ? (
    <EmptyState icon="link" heading={text('merge.already')} actions={<Button onPress={() => open(two.man)}>{text('merge.openMan')}</Button>}>
      {text('merge.alreadyHint')}
    </EmptyState>
  ) : (
    <EmptyState icon="person" heading={text('record.gone')} actions={<Button onPress={() => open(man)}>{text('merge.openMan')}</Button>}>
      {text('record.goneHint')}
    </EmptyState>
  );
}
