/** The page's origin in Electron. It can never change after a release: the catalogue belongs to it (design.md §6). */
export const appScheme = 'app';
export const appHost = 'matricule';

/** True for a URL of our own page and nothing else. A textual test: the contract knows no URL parser, and Chromium has normalised what it sends. */
export function isOurUrl(text: string): boolean {
  return text === `${appScheme}://${appHost}` || text.startsWith(`${appScheme}://${appHost}/`);
}
