import { useMemo } from 'react';
import type { IdentityStatus } from '../../core/model/status';
import { type Complement, complements, type ReviewFilter, type ReviewItem, reviewCounts, waitingStatuses } from '../../core/review/queue';
import { useRemembered } from '../../panels/shell/remembered';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Disclosure } from '../../ui/disclosure';
import styles from './review.module.css';

type QueueFiltersProps = {
  readonly items: readonly ReviewItem[];
  readonly filter: ReviewFilter;
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly siteName: (site: string) => string;
};

/** By status, by whether more was asked for, and by site, with how many items each would show. */
export function QueueFilters({ items, filter, onFilter, siteName }: QueueFiltersProps) {
  const text = useText();
  const { compare, number } = useFormats();
  const [isOpen, setOpen] = useRemembered('review.filters.open', false);
  // Counting 30,000 items is felt when it is done at every key.
  const counts = useMemo(() => reviewCounts(isOpen ? items : [], filter), [isOpen, items, filter]);
  const statuses = filter.statuses ?? [];
  const sites = filter.sites ?? [];
  const wanted = filter.complements ?? [];
  const active = countFilters(filter);
  const siteEntries = [...new Set([...counts.sites.keys(), ...sites])].sort((left, right) => compare(siteName(left), siteName(right)));
  return (
    <div className={styles.filters}>
      <Disclosure
        heading={active === 0 ? text('review.filters') : text('review.filters.active', { count: active })}
        level={2}
        isOpen={isOpen}
        onChange={setOpen}
      >
        <fieldset>
          <legend className={styles.legend}>{text('review.filters.status')}</legend>
          {waitingStatuses
            .filter((status) => (counts.statuses.get(status) ?? 0) > 0 || statuses.includes(status))
            .map((status) => (
              <FilterLine
                key={status}
                label={text(`status.${status}`)}
                count={number(counts.statuses.get(status) ?? 0)}
                isSelected={statuses.includes(status)}
                onChange={() => onFilter({ ...filter, statuses: toggled<IdentityStatus>(statuses, status) })}
              />
            ))}
        </fieldset>
        {(counts.complements.get('awaited') ?? 0) === 0 && wanted.length === 0 ? null : (
          <fieldset>
            <legend className={styles.legend}>{text('review.filters.complement')}</legend>
            {complements.map((complement) => (
              <FilterLine
                key={complement}
                label={text(`review.complement.${complement}`)}
                count={number(counts.complements.get(complement) ?? 0)}
                isSelected={wanted.includes(complement)}
                onChange={() => onFilter({ ...filter, complements: toggled<Complement>(wanted, complement) })}
              />
            ))}
          </fieldset>
        )}
        {siteEntries.length === 0 ? null : (
          <fieldset>
            <legend className={styles.legend}>{text('review.filters.site')}</legend>
            {siteEntries.map((site) => (
              <FilterLine
                key={site}
                label={siteName(site)}
                count={number(counts.sites.get(site) ?? 0)}
                isSelected={sites.includes(site)}
                onChange={() => onFilter({ ...filter, sites: toggled(sites, site) })}
              />
            ))}
          </fieldset>
        )}
        {active === 0 ? null : (
          <Button kind="quiet" size="small" onPress={() => onFilter({})}>
            {text('review.filters.clear')}
          </Button>
        )}
      </Disclosure>
    </div>
  );
}

type FilterLineProps = { readonly label: string; readonly count: string; readonly isSelected: boolean; readonly onChange: () => void };

function FilterLine({ label, count, isSelected, onChange }: FilterLineProps) {
  return (
    <div className={styles.filterLine}>
      <Checkbox isSelected={isSelected} onChange={onChange}>
        <span className={styles.filterLabel}>
          {label}
          <span className={styles.count}>{count}</span>
        </span>
      </Checkbox>
    </div>
  );
}

/** How many criteria narrow the queue. */
export function countFilters({ statuses = [], sites = [], complements: wanted = [] }: ReviewFilter): number {
  return statuses.length + sites.length + wanted.length;
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}
