import { objectsOfPage } from './closure';
import type { PdfPage } from './page-tree';
import type { PdfFile } from './pdf-file';
import { asciiBytes, isDictionary, type PdfDictionary, type PdfValue, writeValue } from './values';

/** The bytes of one page with all it is drawn from are held at most up to here. */
const mostPageBytes = 200_000_000;

/**
 * A PDF in memory that holds this page and nothing else, for a file too large or too damaged to be given to pdf.js whole. Only for files that are
 * not encrypted. Undefined when the page alone needs more than memory should give.
 */
export async function singlePagePdf(file: PdfFile, page: PdfPage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const objects = await objectsOfPage(file, page);
  if (objects === undefined) return undefined;
  const parts: Uint8Array[] = [asciiBytes('%PDF-1.7\n')];
  const places: (readonly [number: number, offset: number])[] = [];
  let length = 9;

  function add(number: number, value: PdfValue, stream?: Uint8Array): void {
    places.push([number, length]);
    const own = [
      asciiBytes(`${number} 0 obj\n${writeValue(value)}\n`),
      ...(stream === undefined ? [] : [asciiBytes('stream\n'), stream, asciiBytes('\nendstream\n')]),
      asciiBytes('endobj\n'),
    ];
    parts.push(...own);
    for (const part of own) length += part.length;
  }

  for (const [number, { value, stream }] of objects) {
    const data = stream === undefined ? undefined : await file.source.read(stream.from, stream.to);
    if (length + (data?.length ?? 0) > mostPageBytes) return undefined;
    add(number, data === undefined || !isDictionary(value) ? value : withEntry(value, 'Length', data.length), data);
  }
  const free = Math.max(0, ...objects.keys()) + 1;
  const [catalogue, tree, own] = [free, free + 1, free + 2];
  const root = await file.dictionary(file.trailer.entries.get('Root'));
  const optional = root?.entries.get('OCProperties');
  const reference = (object: number): PdfValue => ({ kind: 'reference', object });
  add(catalogue, {
    kind: 'dictionary',
    entries: new Map<string, PdfValue>([
      ['Type', { kind: 'name', name: 'Catalog' }],
      ['Pages', reference(tree)],
      ...(optional === undefined ? [] : [['OCProperties', optional] as const]),
    ]),
  });
  add(tree, {
    kind: 'dictionary',
    entries: new Map<string, PdfValue>([
      ['Type', { kind: 'name', name: 'Pages' }],
      ['Kids', { kind: 'array', items: [reference(own)] }],
      ['Count', 1],
    ]),
  });
  add(own, withEntry(pageOnly(page), 'Parent', reference(tree)));
  const table = places.map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(asciiBytes(`xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Size ${own + 1} /Root ${catalogue} 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return joined(parts);
}

/** The page's own size stands for boxes that a damaged file may have lost. */
function pageOnly({ dictionary, box, rotation, unit }: PdfPage): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (const name of ['Resources', 'Contents', 'Annots', 'Group']) {
    const value = dictionary.entries.get(name);
    if (value !== undefined) entries.set(name, value);
  }
  entries.set('Type', { kind: 'name', name: 'Page' });
  entries.set('MediaBox', { kind: 'array', items: [box.left, box.bottom, box.left + box.width, box.bottom + box.height] });
  entries.set('Rotate', rotation);
  entries.set('UserUnit', unit);
  return { kind: 'dictionary', entries };
}

function withEntry({ entries }: PdfDictionary, name: string, value: PdfValue): PdfDictionary {
  return { kind: 'dictionary', entries: new Map([...entries, [name, value]]) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
