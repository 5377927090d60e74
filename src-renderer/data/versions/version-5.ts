/** Version 5 finds the labels that documents bear. */
export const version5 = {
  documents: 'id, batch, *scans, inbox, fields.copyOf, *tags',
} as const;
