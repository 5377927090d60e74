import { type Note, noteTopics } from '../../model/others';
import type { Context } from './context';
import { firstOf, type Heads, soldierOf, withdrawalOf } from './shared';

/** Heads: `soldier`, when it was moved to another man; absent on rows of before notes could be. */
export type ProjectedNote = Note & { readonly heads?: Heads };

export function projectNote(context: Context): ProjectedNote | null {
  const made = firstOf(context, 'note');
  if (made === null) return null;
  const { change, content } = made;
  const { soldier, heads } = soldierOf(context, content.about);
  return {
    id: context.entity,
    about: soldier,
    topic: noteTopics.find((topic) => topic === content.topic) ?? 'note',
    text: content.text,
    settles: content.settles,
    agent: change.agent,
    createdAt: change.wall,
    withdrawn: withdrawalOf(context),
    ...(heads.length === 0 ? {} : { heads: { soldier: heads } }),
  };
}
