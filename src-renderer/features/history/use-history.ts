import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { dateInWords } from '../../core/dates/words';
import type { Agent } from '../../core/model/others';
import { allAgents } from '../../data/queries/agents';
import { documentsByIds } from '../../data/queries/documents';
import { type HistoryEntry, historyOf } from '../../data/queries/history';
import { sourceLabel } from '../../panels/citation/source-label';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useSummaries } from '../../panels/shell/summaries';
import { useSites } from '../../panels/status/value-words';
import { useMessageText } from '../../text/use-message';
import { type TextFunction, useText } from '../../text/use-text';
import { type TimelineLine, timelineOf } from './timeline';

/** Ids of a history turned into what people call them. */
export type HistoryNames = {
  readonly agent: (id: string) => string;
  readonly man: (id: string) => string;
  readonly document: (id: string) => string;
  /** A document's field as it is shown; empty when there was nothing. */
  readonly fieldValue: (field: string, value: unknown) => string;
};

export type ReadHistory = {
  /** Newest first; undefined while it is read. */
  readonly lines: readonly TimelineLine[] | undefined;
  /** Properties that have a history of their own here. */
  readonly properties: readonly string[];
  readonly names: HistoryNames;
};

const worded: { readonly [field: string]: (text: TextFunction, said: string) => string } = {
  carrier: (text, said) => text(`provenance.carrier.${said}`),
  reuse: (text, said) => text(`provenance.reuse.${said}`),
  kind: (text, said) => text(`provenance.kind.${said}`),
  originality: (text, said) => text(`history.originality.${said}`),
};

/** The history of a record or a document, or of one property of a man, as it grows. */
export function useHistory(entity: string, property: string | undefined): ReadHistory {
  const catalogue = useCatalogue();
  const text = useText();
  const words = useMessageText();
  const sites = useSites();
  const { summaries } = useSummaries();
  const entries = useLiveQuery(() => historyOf(catalogue, entity), [catalogue, entity]);
  const agents = useLiveQuery(() => allAgents(catalogue), [catalogue]);
  const documentIds = useMemo(() => documentsIn(entries ?? []), [entries]);
  const documents = useLiveQuery(() => documentsByIds(catalogue, documentIds), [catalogue, documentIds]);
  const all = useMemo(() => (entries === undefined ? undefined : timelineOf(entries)), [entries]);
  const lines = useMemo(() => (property === undefined ? all : all?.filter((line) => speaksOf(line, property)))?.toReversed(), [all, property]);
  const properties = useMemo(() => [...new Set((all ?? []).flatMap(propertyOfLine))], [all]);
  const names = useMemo<HistoryNames>(() => {
    const document = (id: string) => {
      const row = documents?.get(id);
      const label = row === undefined ? '' : sourceLabel(row, sites.get(row.fields.site ?? ''), undefined);
      return label === '' ? text('history.unnamedDocument') : label;
    };
    return {
      agent: (id) => agentName(agents?.find((agent) => agent.id === id)) ?? text('history.someone'),
      man: (id) => summaries.find((summary) => summary.id === id)?.name || text('history.unnamedMan'),
      document,
      fieldValue: (field, value) => {
        if (value === undefined || value === null || value === '') return '';
        if (Array.isArray(value)) return text('history.pages', { count: value.length });
        const said = typeof value === 'string' ? value : JSON.stringify(value);
        const word = worded[field];
        if (word !== undefined) return word(text, said);
        if (field === 'site') return sites.get(said)?.name ?? said;
        if (field === 'documentDate') return words(dateInWords(said));
        return field === 'copyOf' || field === 'mergedInto' ? document(said) : said;
      },
    };
  }, [documents, agents, summaries, sites, text, words]);
  return { lines, properties, names };
}

function agentName(agent: Agent | undefined): string | undefined {
  const name = agent?.name.trim() ?? '';
  return name === '' ? undefined : name;
}

function documentsIn(entries: readonly HistoryEntry[]): readonly string[] {
  const ids = entries.flatMap(({ payload }) => [payload?.document, copyOf(payload?.fields)]).filter((id) => typeof id === 'string');
  return [...new Set(ids)].sort();
}

function copyOf(fields: unknown): unknown {
  return typeof fields === 'object' && fields !== null && 'copyOf' in fields ? fields.copyOf : undefined;
}

function speaksOf(line: TimelineLine, property: string): boolean {
  return propertyOfLine(line).includes(property);
}

function propertyOfLine({ deed }: TimelineLine): readonly string[] {
  if (deed.kind === 'said' || deed.kind === 'corrected') return [deed.value.property];
  if (deed.kind === 'chose') return [deed.property];
  return deed.kind === 'withdrew' && deed.value !== undefined ? [deed.value.property] : [];
}
