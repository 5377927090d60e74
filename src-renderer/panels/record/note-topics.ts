/** What a person can add to the research log; `conflict-resolved` comes with settling a conflict. */
export const noteTopics = ['note', 'question', 'searched-not-found', 'family-waiting'] as const;
export type NoteTopic = (typeof noteTopics)[number];
