import { lists, marks, soldiers } from './soldiers.mjs';

/** The description file: what src-renderer/core/sample/schema.ts reads. Every cited text is looked up among the drawn pages. */
export function describe(made) {
  const byKey = new Map(made.map((item) => [item.document.key, item]));
  return {
    version: 1,
    title: 'Catalogue d’exemple (SPÉCIMEN)',
    files: made.map(({ document, mediaType, sha256, size, pages }) => ({ name: document.file, mediaType, sha256, size, pages })),
    documents: made.map(({ document, pages }) => ({
      key: document.key,
      fields: { kind: document.kind, title: document.title, ...document.fields },
      pages: pages.map((_, page) => ({ file: document.file, page })),
    })),
    soldiers: soldiers.map((soldier) => ({
      key: soldier.key,
      assertions: soldier.assertions.map((assertion) => assertionOf(assertion, byKey)),
      choices: (soldier.choices ?? []).map(({ property, assertion }) => ({
        property,
        assertion: soldier.assertions.findIndex(({ id }) => id === assertion),
      })),
      attachments: soldier.attachments,
      decisions: soldier.decisions,
      notes: soldier.notes,
    })),
    marks,
    lists,
  };
}

function assertionOf({ property, from, value, written, language, form, legibility = 'legible', remarks }, byKey) {
  const cited = from ? citedAt(from, byKey) : undefined;
  const text = written?.text ?? cited.text;
  const tag = written?.language ?? language;
  const type = written?.form ?? form;
  return {
    property,
    written: { text, ...(tag ? { language: tag } : {}), ...(type ? { form: type } : {}) },
    value,
    ...(cited ? { citation: cited.citation } : {}),
    legibility,
    ...(remarks ? { remarks } : {}),
  };
}

function citedAt(from, byKey) {
  const [, key, page, names] = /^([^#]+)#(\d+)\.(.+)$/.exec(from) ?? [];
  const item = byKey.get(key);
  const found = names.split('+').map((name) => {
    const hit = item?.regions[Number(page)]?.[name];
    if (!hit) throw new Error(`${from}: no such text on the page`);
    return hit;
  });
  const left = Math.min(...found.map(({ region }) => region.x));
  const top = Math.min(...found.map(({ region }) => region.y));
  const right = Math.max(...found.map(({ region }) => region.x + region.width));
  const bottom = Math.max(...found.map(({ region }) => region.y + region.height));
  const round = (number) => Math.round(number * 10000) / 10000;
  return {
    text: found.map(({ text }) => text).join(' '),
    citation: { document: key, page: Number(page), region: { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) } },
  };
}
