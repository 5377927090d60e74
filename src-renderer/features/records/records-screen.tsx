import { useText } from '../../text/use-text';
import { EmptyState } from '../../ui/empty-state';

export function RecordsScreen() {
  const text = useText();
  return <EmptyState icon="catalogue" heading={text('app.catalogue')} />;
}
