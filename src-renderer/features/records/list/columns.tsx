import type { Site } from '../../../core/model/others';
import type { SoldierSummary } from '../../../core/model/summary';
import { burialCitation } from '../../../core/provenance/burial-citation';
import type { SearchHit } from '../../../core/search/answer';
import { yearsLine } from '../../../panels/search/years';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import type { Formats } from '../../../text/use-formats';
import type { TextFunction } from '../../../text/use-text';
import { HeardOnly } from '../../../ui/heard-only';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import type { Column } from '../../../ui/virtual-table.types';
import styles from './list.module.css';
import { NameCell } from './name-cell';

/** The name as shown, or words that say that there is none yet. */
export function nameOf(summary: SoldierSummary, text: TextFunction): string {
  return summary.name === '' ? text('records.noName') : summary.name;
}

function burialLine(summary: SoldierSummary, sites: ReadonlyMap<string, Site>): string {
  if (summary.burial === null) return '';
  const { cemetery, ...place } = summary.burial;
  const site = sites.get(cemetery);
  // The short name leaves the column to what tells two graves apart.
  return burialCitation({ type: 'burial', cemetery, war: 'unknown', ...place }, site === undefined ? undefined : { ...site, name: site.shortName });
}

/** The columns of the list; `hits` say why a man was found, by his id. */
export function menColumns(
  text: TextFunction,
  formats: Formats,
  sites: ReadonlyMap<string, Site>,
  hits: ReadonlyMap<string, SearchHit>,
): readonly Column<SoldierSummary>[] {
  return [
    {
      id: 'name',
      heading: text('records.column.name'),
      track: 'minmax(16.5rem, 4fr)',
      sortable: true,
      cell: (row) => <NameCell man={row} hit={hits.get(row.id)} />,
    },
    { id: 'years', heading: text('records.column.years'), track: '7.5rem', sortable: true, cell: (row) => yearsLine(row, text) },
    {
      id: 'burial',
      heading: text('records.column.burial'),
      track: 'minmax(8rem, 2fr)',
      sortable: true,
      cell: (row) => (
        <span className={styles.clipped} title={burialLine(row, sites)}>
          {burialLine(row, sites)}
        </span>
      ),
    },
    {
      id: 'sites',
      heading: text('records.column.sites'),
      track: 'minmax(8rem, 2fr)',
      cell: (row) => (
        <span className={styles.tags} title={row.sites.map((id) => sites.get(id)?.shortName ?? id).join(', ')}>
          {row.sites.slice(0, 1).map((id) => (
            <Tag key={id}>{sites.get(id)?.shortName ?? id}</Tag>
          ))}
          {row.sites.length > 1 ? <span className={styles.moreTags}>{text('records.moreSites', { count: row.sites.length - 1 })}</span> : null}
        </span>
      ),
    },
    {
      id: 'status',
      heading: text('records.column.status'),
      track: '10rem',
      sortable: true,
      cell: (row) => (
        <span className={styles.status}>
          <IdentityBadge status={row.status} open={row.openAttachments} />
          {row.conflicts.length === 0 ? null : (
            <span className={styles.conflict} title={row.conflicts.map((slug) => text(`properties.${slug}`)).join(', ')}>
              <Icon name="conflict" />
              <HeardOnly>{text('records.conflicts', { count: row.conflicts.length })}</HeardOnly>
            </span>
          )}
          {row.questions === undefined || row.conflicts.length > 0 ? null : (
            <span className={styles.question} title={text('evidence.toCheck', { count: row.questions.length })}>
              <Icon name="question" />
              <HeardOnly>{text('evidence.toCheck', { count: row.questions.length })}</HeardOnly>
            </span>
          )}
        </span>
      ),
    },
    { id: 'scans', heading: text('records.column.scans'), track: '4.5rem', align: 'end', sortable: true, cell: (row) => formats.number(row.scans) },
  ];
}
