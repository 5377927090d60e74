import { CatalogueDatabase, databaseName } from '../../data/database';
import { takeTurns } from '../take-turns';
import { CandidatesService } from './candidates-service';
import type { FromCandidates, ToCandidates } from './messages';

const tell = (message: FromCandidates): void => self.postMessage(message);
let service: CandidatesService | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToCandidates>) => {
  if (data.type === 'open') service = new CandidatesService({ database: new CatalogueDatabase(databaseName(data.catalogue)), tell, takeTurns });
  // A failure here, such as a database that was closed, ends the worker; the window then starts another.
  else void service?.hear(data).catch((error: unknown) => reportError(error));
});
