import type { Mark } from '../model/soldier';
import type { Change } from './change';
import { type ProjectedAgent, projectAgent } from './project/agent';
import { type ProjectedAssertion, projectAssertion } from './project/assertion';
import { type ProjectedAttachment, projectAttachment } from './project/attachment';
import { contextOf } from './project/context';
import { type ProjectedDocument, projectDocument } from './project/document';
import { type ProjectedList, projectList } from './project/list';
import { projectMark } from './project/mark';
import { type ProjectedNote, projectNote } from './project/note';
import { type ProjectedScan, projectScan } from './project/scan';
import { type ProjectedSite, projectSite } from './project/site';
import { type ProjectedSoldier, projectSoldier } from './project/soldier';
import { type ProjectedTranscription, projectTranscription } from './project/transcription';

/** What an entity is, following from its changes alone. A hostile id used for two types is projected as both. */
export type Projection = {
  readonly soldiers: ProjectedSoldier | null;
  readonly documents: ProjectedDocument | null;
  readonly scans: ProjectedScan | null;
  readonly assertions: ProjectedAssertion | null;
  readonly attachments: ProjectedAttachment | null;
  readonly marks: Mark | null;
  readonly notes: ProjectedNote | null;
  readonly sites: ProjectedSite | null;
  readonly agents: ProjectedAgent | null;
  readonly lists: ProjectedList | null;
  readonly transcriptions: ProjectedTranscription | null;
};

/**
 * Folds one entity, whatever the order of `changes`: its own, and every revert that reaches them, directly or through
 * other reverts (design.md §5). Withheld, erased and not understood changes take no part.
 */
export function foldEntity(entity: string, changes: readonly Change[]): Projection {
  const context = contextOf(entity, changes);
  return {
    soldiers: projectSoldier(context),
    documents: projectDocument(context),
    scans: projectScan(context),
    assertions: projectAssertion(context),
    attachments: projectAttachment(context),
    marks: projectMark(context),
    notes: projectNote(context),
    sites: projectSite(context),
    agents: projectAgent(context),
    lists: projectList(context),
    transcriptions: projectTranscription(context),
  };
}
