import { app, type Session, type WebContents } from 'electron';
import { isOurUrl } from '../contract/origin';

/** Copying a citation writes plain text to the clipboard at the user's key; nothing else that Chromium can ask for is needed. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Nothing leaves the origin: no request, no permission, no download, no dictionary fetched (design.md §11). */
export function wallSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => answer(granted.has(permission) && isOurUrl(contents.getURL())));
  session.setPermissionCheckHandler((contents, permission) => granted.has(permission) && contents !== null && isOurUrl(contents.getURL()));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** Every page ever made stays where it is: no navigation, no redirect, no second window, no guest page. */
export function wallContents(): void {
  app.on('web-contents-created', (_, contents) => wallOne(contents));
}

function wallOne(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Our page's own URLs, what it made itself (blob:), and the inspector's, which ships with Electron. */
function isOurRequest(url: string): boolean {
  return isOurUrl(url) || isOurUrl(url.replace(/^blob:/, '')) || url.startsWith('devtools://');
}
