import { CatalogueDatabase, databaseName } from '../../data/database';
import { CandidatesService } from './candidates-service';
import type { FromCandidates, ToCandidates } from './messages';

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

/** Lets messages that wait be heard; a timer would take four milliseconds. */
function takeTurns(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    turns.port2.postMessage(null);
  });
}

const tell = (message: FromCandidates): void => self.postMessage(message);
let service: CandidatesService | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToCandidates>) => {
  if (data.type === 'open') service = new CandidatesService({ database: new CatalogueDatabase(databaseName(data.catalogue)), tell, takeTurns });
  // A failure here, such as a database that was closed, ends the worker; the window then starts another.
  else void service?.hear(data).catch((error: unknown) => reportError(error));
});
