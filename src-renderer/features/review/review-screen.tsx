import { useText } from '../../text/use-text';
import { EmptyState } from '../../ui/empty-state';

export function ReviewScreen() {
  const text = useText();
  return <EmptyState icon="review" heading={text('app.review')} />;
}
