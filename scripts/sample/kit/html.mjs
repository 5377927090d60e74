/** Escapes text for HTML. */
export function escapeHtml(text) {
  return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A text that the catalogue cites: the printer measures where it stands on the page and gives that rectangle to the citation. */
export function cite(key, text) {
  return `<span data-cite="${key}">${escapeHtml(text)}</span>`;
}

/** Reads `{key|text}` in a running text as a cited passage. */
export function marked(text) {
  return escapeHtml(text)
    .replace(/\{([a-z0-9-]+)\|([^}]*)\}/g, '<span data-cite="$1">$2</span>')
    .replace(/« /g, '«\u00a0')
    .replace(/ ([»:;?!])/g, '\u00a0$1')
    .replace(/\n/g, '<br>');
}
