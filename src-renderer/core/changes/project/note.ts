import type { Note } from '../../model/others';
import type { Context } from './context';
import { firstOf, withdrawalOf } from './shared';

const topics: readonly Note['topic'][] = ['note', 'question', 'searched-not-found', 'family-waiting', 'conflict-resolved'];

export function projectNote(context: Context): Note | null {
  const made = firstOf(context, 'note');
  if (made === null) return null;
  const { change, content } = made;
  return {
    id: context.entity,
    about: content.about,
    topic: topics.find((topic) => topic === content.topic) ?? 'note',
    text: content.text,
    settles: content.settles,
    agent: change.agent,
    createdAt: change.wall,
    withdrawn: withdrawalOf(context),
  };
}
