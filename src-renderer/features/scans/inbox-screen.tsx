import { useText } from '../../text/use-text';
import { EmptyState } from '../../ui/empty-state';

export function InboxScreen() {
  const text = useText();
  return <EmptyState icon="inbox" heading={text('app.inbox')} />;
}
