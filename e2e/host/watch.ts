import type { BrowserContext } from '@playwright/test';

/** Tells of every CSP report, of every request that leaves the origin, and of page errors unless they are allowed. */
export async function watchContext(context: BrowserContext, origin: string, allowPageErrors: boolean, tell: (report: string) => void): Promise<void> {
  await context.exposeFunction('reportCspToTest', (report: string) => tell(`CSP: ${report}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`;
      (window as unknown as { reportCspToTest(report: string): void }).reportCspToTest(report);
    });
  });
  // A worker has no document to listen on: its reports are seen on the console only.
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) tell(`CSP: ${message.text()}`);
  });
  context.on('weberror', (webError) => {
    // What is thrown and is no Error has an empty stack, and sometimes no message.
    const error = webError.error();
    if (!allowPageErrors) tell(`page error: ${[error.name, error.message, error.stack].join('\n')}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob:|data:|about:)/.test(url)) tell(`request outside: ${url}`);
  });
}
