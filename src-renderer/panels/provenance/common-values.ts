import type { DocumentFields } from '../../core/model/document';

/** What several documents have in one field: the same value (empty when none has one), or different ones. */
export type CommonValue = { readonly same: true; readonly value: string } | { readonly same: false };

export function commonValue(documents: readonly { readonly fields: DocumentFields }[], field: keyof DocumentFields): CommonValue {
  const values = new Set(documents.map(({ fields }) => textOf(fields[field])));
  const [value = ''] = values;
  return values.size > 1 ? { same: false } : { same: true, value };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
