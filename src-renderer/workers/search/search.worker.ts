import { CatalogueDatabase, databaseName } from '../../data/database';
import { takeTurns } from '../take-turns';
import { openIndexFolder } from './index-folder';
import type { FromSearch, ToSearch } from './messages';
import { SearchService } from './search-service';

const tell = (message: FromSearch): void => self.postMessage(message);
const early: Exclude<ToSearch, { readonly type: 'open' }>[] = [];
let service: SearchService | undefined;

async function open({ catalogue, isBehind }: Extract<ToSearch, { readonly type: 'open' }>): Promise<void> {
  const database = new CatalogueDatabase(databaseName(catalogue));
  service = new SearchService(catalogue, { database, folder: await openIndexFolder(catalogue), tell, takeTurns });
  const started = service.start(isBehind);
  for (const message of early.splice(0)) service.hear(message);
  await started;
}

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  // A failure here, such as a database that was closed, ends the worker; the window then starts another.
  if (data.type === 'open') void open(data).catch((error: unknown) => reportError(error));
  else if (service === undefined) early.push(data);
  else service.hear(data);
});
