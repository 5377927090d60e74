/** The part of a path that a computer, not a person, would take for another place than below the bag's base. */
const elsewhere = /^[/\\~]|^[A-Za-z]:|%[^%/]+%[\\/]|\\/;

/** `./data/a` is written by some tools for `data/a`; the dot means nothing. */
export function withoutLeadingDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

/** Whether a path can only lead below the bag's base, on every system (RFC 8493 §5.1 and §5.2). */
export function staysInside(path: string): boolean {
  return path !== '' && !elsewhere.test(path) && path.split('/').every((part) => part !== '..' && part !== '');
}

/** Two names that some file systems cannot hold side by side: they differ in case or Unicode normalisation only. */
export function collisionKey(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** Files that systems put into folders by themselves; they carry nothing. */
export function isSystemFile(path: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|\._[^/]*)$/i.test(path);
}
