/** Version 2 finds the copies of a document: when the original changes, what rests on its independence is judged again. */
export const version2 = {
  documents: 'id, batch, *scans, inbox, fields.copyOf',
} as const;
