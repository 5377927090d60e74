/** Version 3 keeps a profile of each man, found by what only one man can have, and finds a note by its topic and by the records and values it settles. */
export const version3 = {
  profiles: 'id, *claims',
  notes: 'id, about, *settles, topic',
} as const;
