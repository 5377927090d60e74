import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChannelHandlers } from '../contract/channels';
import { describeError } from './data-folder';
import { plainFileName } from './plain-file-name';
import type { HostServices } from './services';

/** The kinds of text the page writes. */
const endings = ['txt', 'csv', 'json', 'jsonld', 'xml'] as const;

/** Writes a text where the user says: whole, or not at all. */
export function createTextChannels(services: HostServices): Pick<ChannelHandlers, 'texts.save'> {
  return {
    'texts.save': async ({ suggestedName, text }) => {
      const chosen = await services.choosePath('text', plainFileName(suggestedName, endings));
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return { ok: true, value: null };
      const temporary = join(dirname(chosen.value), `.${randomUUID()}.part`);
      try {
        const file = await open(temporary, 'wx');
        try {
          await file.writeFile(text, 'utf8');
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, chosen.value);
        return { ok: true, value: { shown: chosen.value } };
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        return { ok: false, failure: { why: 'cannot-write', detail: describeError(error) } };
      }
    },
  };
}
