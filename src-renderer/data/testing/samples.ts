import { sha256Text } from '../../core/changes/hash';
import type { ImportedFile } from '../actions/import-scan';
import type { NewAssertion } from '../actions/shared';

export function nameAssertion(text: string, document?: string): NewAssertion {
  return {
    property: 'name',
    written: { text, language: 'fr' },
    value: { type: 'name', surname: text },
    ...(document === undefined ? {} : { citation: { document } }),
  };
}

export function birthAssertion(edtf: string, document?: string): NewAssertion {
  return { property: 'birth-date', written: { text: edtf }, value: { type: 'date', edtf }, ...(document === undefined ? {} : { citation: { document } }) };
}

/** A made-up file whose SHA-256 is that of its name. */
export function importedFile(name: string, pages = 1): ImportedFile {
  return { sha: sha256Text(name), name, mediaType: 'image/jpeg', size: 1_000, pages: Array.from({ length: pages }, () => ({ width: 100, height: 200 })) };
}
