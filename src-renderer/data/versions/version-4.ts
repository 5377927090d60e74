/** Version 4 keeps what was read of each page, and beside it the text that is shown of it, found by the file. */
export const version4 = {
  transcriptions: 'id, [page.scan+page.page]',
  pageTexts: '[scan+page]',
} as const;
