import type { IdentityStatus } from '../../core/model/status';
import { useText } from '../../text/use-text';
import { StatusBadge } from '../../ui/status-badge';

/** The status badge with its word; `open` is the count of a man's open attachments. */
export function IdentityBadge({ status, open, compact = false }: { readonly status: IdentityStatus; readonly open?: number; readonly compact?: boolean }) {
  const text = useText();
  return (
    <StatusBadge
      status={status}
      label={text(`status.${status}`)}
      compact={compact}
      {...(open === undefined ? {} : { count: open, countLabel: text('status.open', { count: open }) })}
    />
  );
}
