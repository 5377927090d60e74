import { type ReviewOrder, type ReviewSort, reviewSorts } from '../../core/review/order';
import { useText } from '../../text/use-text';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import styles from './review.module.css';

/** In which order the queue is worked; remembered with the session. */
export function QueueOrder({ order, onOrder }: { readonly order: ReviewOrder; readonly onOrder: (order: ReviewOrder) => void }) {
  const text = useText();
  return (
    <div className={styles.order}>
      <div className={styles.sort}>
        <Select<ReviewSort>
          label={text('review.sort')}
          hideLabel
          choices={reviewSorts.map((id) => ({ id, label: text(`review.sort.${id}`), help: text(`review.sort.${id}.help`) }))}
          value={order.sort}
          onChange={(sort) => onOrder({ ...order, sort })}
        />
      </div>
      <Checkbox isSelected={order.byMan} onChange={(byMan) => onOrder({ ...order, byMan })}>
        {text('review.byMan')}
      </Checkbox>
    </div>
  );
}
