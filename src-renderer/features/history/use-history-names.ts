import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { regionOf } from '../../core/changes/project/values';
import { dateInWords } from '../../core/dates/words';
import type { Agent } from '../../core/model/others';
import { tagOfField } from '../../core/model/tag';
import { pageOfTurnField } from '../../core/model/turn';
import { own } from '../../core/own';
import { allAgents } from '../../data/queries/agents';
import { documentsByIds } from '../../data/queries/documents';
import { allLists } from '../../data/queries/lists';
import { summariesByIds } from '../../data/queries/summaries';
import { sourceLabel } from '../../panels/citation/source-label';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useSites } from '../../panels/status/value-words';
import { useMessageText } from '../../text/use-message';
import { type TextFunction, useText } from '../../text/use-text';
import type { TimelineLine } from './timeline';

/** Ids of a history turned into what people call them. */
export type HistoryNames = {
  readonly agent: (id: string) => string;
  /** A man by the name shown; one of several records of a man by its own, since all of them bear the man's. */
  readonly man: (id: string) => string;
  readonly document: (id: string) => string;
  readonly list: (id: string) => string;
  /** A document's field as it is shown; empty when there was nothing. */
  readonly fieldValue: (field: string, value: unknown) => string;
};

const worded: { readonly [field: string]: (text: TextFunction, said: string) => string } = {
  carrier: (text, said) => text(`provenance.carrier.${said}`),
  reuse: (text, said) => text(`provenance.reuse.${said}`),
  kind: (text, said) => text(`provenance.kind.${said}`),
  originality: (text, said) => text(`history.originality.${said}`),
};
const documentFields: readonly string[] = ['copyOf', 'mergedInto', 'document'];
/** Stands for a name until it is read: that it has none is not known yet. */
const unread = '…';
const noLines: readonly TimelineLine[] = [];
const noRecords: readonly string[] = [];

/** `records` are those whose histories stand together. */
export function useHistoryNames(lines: readonly TimelineLine[] = noLines, records: readonly string[] = noRecords): HistoryNames {
  const catalogue = useCatalogue();
  const text = useText();
  const words = useMessageText();
  const sites = useSites();
  const ids = useMemo(() => ({ documents: documentsIn(lines), men: [...new Set([...menIn(lines), ...records])] }), [lines, records]);
  const agents = useLiveQuery(() => allAgents(catalogue), [catalogue]);
  const lists = useLiveQuery(() => allLists(catalogue), [catalogue]);
  const documents = useLiveQuery(async () => ({ ids, rows: await documentsByIds(catalogue, ids.documents) }), [catalogue, ids]);
  const men = useLiveQuery(async () => ({ ids, rows: await summariesByIds(catalogue, ids.men) }), [catalogue, ids]);
  return useMemo(() => {
    const agentOf = new Map((agents ?? []).map((agent) => [agent.id, agent]));
    const namesOfRecords = records.length < 2 ? [] : ownNames(lines);
    const manOf = new Map([...(men?.rows ?? []).map(({ id, name }) => [id, name] as const), ...namesOfRecords]);
    const document = (id: string) => {
      const row = documents?.rows.get(id);
      if (row === undefined && documents?.ids !== ids) return unread;
      const label = row === undefined ? '' : sourceLabel(row, sites.get(row.fields.site ?? ''), undefined);
      return label === '' ? text('history.unnamedDocument') : label;
    };
    return {
      agent: (id) => (agents === undefined ? unread : (agentName(agentOf.get(id)) ?? text('history.someone'))),
      man: (id) => manOf.get(id) || (men?.ids === ids ? text('history.unnamedMan') : unread),
      document,
      list: (id) => lists?.find((list) => list.id === id)?.name ?? '',
      fieldValue: (field, value) => {
        if (value === undefined || value === null || value === '') return '';
        if (tagOfField(field) !== undefined) return text(value === true ? 'history.tag.on' : 'history.tag.off');
        if (pageOfTurnField(field) !== undefined) return text('history.turn', { turn: Number(value) });
        if (Array.isArray(value)) return text('history.pages', { count: value.length });
        if (field === 'region') return regionInWords(value, text);
        const said = typeof value === 'string' ? value : JSON.stringify(value);
        const word = own(worded, field);
        if (word !== undefined) return word(text, said);
        if (field === 'site') return sites.get(said)?.name ?? said;
        if (field === 'documentDate') return words(dateInWords(said));
        return documentFields.includes(field) ? document(said) : said;
      },
    };
  }, [lines, records, ids, documents, agents, lists, men, sites, text, words]);
}

/** A place on a page, in percent of it. */
function regionInWords(value: unknown, text: TextFunction): string {
  const region = regionOf(value);
  if (region === undefined) return '';
  const percent = (fraction: number) => Math.round(fraction * 100);
  const { x, y, width, height, polygon = [] } = region;
  return text('history.region', { left: percent(x), top: percent(y), width: percent(width), height: percent(height), corners: polygon.length });
}

function agentName(agent: Agent | undefined): string | undefined {
  const name = agent?.name.trim() ?? '';
  return name === '' ? undefined : name;
}

/** What each record is called: the name last chosen for it, else the first given to it. */
function ownNames(lines: readonly TimelineLine[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const chosen = new Map<string, string>();
  for (const { deed, entry } of lines) {
    if (entry.state !== 'live') continue;
    if (deed.kind === 'said' && deed.value.property === 'name' && !given.has(deed.value.soldier)) given.set(deed.value.soldier, deed.value.written);
    const [name] = deed.kind === 'chose' && deed.property === 'name' ? deed.after : [];
    // What a record of both was made to show says nothing of the record on which it is written.
    if (name !== undefined && name.soldier === entry.entity) chosen.set(entry.entity, name.written);
  }
  return new Map([...given, ...chosen]);
}

function documentsIn(lines: readonly TimelineLine[]): readonly string[] {
  const named = lines.flatMap(({ entry: { payload } }) => [
    payload?.document,
    ...documentFields.map((field) => memberOf(payload?.fields, field)),
    memberOf(payload?.citation, 'document'),
  ]);
  return [...new Set(named.filter((id): id is string => typeof id === 'string'))].sort();
}

function menIn(lines: readonly TimelineLine[]): readonly string[] {
  const named = lines.flatMap(({ deed, entry }): readonly (string | undefined)[] => {
    if (deed.kind === 'marked') return deed.between;
    if (deed.kind === 'moved') return [deed.from, deed.to];
    return [entry.entity, ...(deed.kind === 'withdrew' && deed.what.thing === 'mark' ? deed.what.between : [])];
  });
  return [...new Set(named.filter((id): id is string => id !== undefined))].sort();
}

function memberOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Object.entries(object).find(([key]) => key === name)?.[1] : undefined;
}
