import type { ByteSource } from '../core/filetypes/byte-source';
import { detectSource, inspectPicture } from '../core/filetypes/inspect-picture';
import { readJpeg2000Size } from '../core/filetypes/jpeg2000';
import { jpeg2000Page } from './pdf/picture-page';
import { openSession, type PdfSession } from './pdf/session';
import { type Opening, serveJobs, type WorkerPort } from './serve-jobs';

/** The file of the last job stays open: the next page turned to is most often of the same one. */
let opened: { readonly opening: Opening; readonly session: PdfSession } | undefined;

async function open(source: ByteSource, opening: Opening): Promise<PdfSession> {
  if (opening.key !== '' && opened?.opening.key === opening.key && opened.opening.password === opening.password) return opened.session;
  await opened?.session.close();
  opened = undefined;
  const size = (await detectSource(source))?.decoder === 'jpeg2000' ? await readJpeg2000Size(source) : undefined;
  const session = size?.ok ? await openSession(jpeg2000Page(source, size.value), undefined, 1) : await openSession(source, opening.password);
  opened = { opening, session };
  return session;
}

/** What went wrong once, as with bytes that could not be fetched, is not remembered: the next job opens the file anew. */
async function withSession<Value>(source: ByteSource, opening: Opening, use: (session: PdfSession) => Promise<Value>): Promise<Value> {
  try {
    return await use(await open(source, opening));
  } catch (problem) {
    opened = undefined;
    throw problem;
  }
}

serveJobs(self as unknown as WorkerPort, {
  async inspect(source, opening) {
    const type = await detectSource(source);
    if (type?.decoder === 'jpeg2000') return inspectPicture(source);
    const facts = { mediaType: 'application/pdf', formatName: 'PDF' };
    const read = await withSession(source, opening, (session) => session.pages());
    return read.ok ? { ...facts, ...read.value } : { ...facts, pages: [], obstacle: read.failure, incomplete: false };
  },
  draw: (source, opening, page, wanted) => withSession(source, opening, (session) => session.draw(page, wanted)),
  text: (source, opening, page) => withSession(source, opening, (session) => session.text(page)),
});
