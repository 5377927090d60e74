import { type Note, noteTopics } from '../../model/others';
import type { Context } from './context';
import { firstOf, withdrawalOf } from './shared';

export function projectNote(context: Context): Note | null {
  const made = firstOf(context, 'note');
  if (made === null) return null;
  const { change, content } = made;
  return {
    id: context.entity,
    about: content.about,
    topic: noteTopics.find((topic) => topic === content.topic) ?? 'note',
    text: content.text,
    settles: content.settles,
    agent: change.agent,
    createdAt: change.wall,
    withdrawn: withdrawalOf(context),
  };
}
