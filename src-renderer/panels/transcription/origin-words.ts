import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import type { Transcription } from '../../core/model/transcription';
import { isDoubtful, isUnsure } from '../../core/ocr/doubt';
import { isOcrLanguages, isOneLanguage } from '../../core/ocr/languages';
import { allAgents } from '../../data/queries/agents';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';

/** Which build of a version it was is kept, and is no word for a reader: 5.1.0-288-g2a9c1. */
const buildMark = /-\d+-g[0-9a-f]+$/;

/** Who or what read a page, in words that never let a draft pass for a person's reading. */
export function useOriginWords(): (reading: Pick<Transcription, 'origin' | 'engine' | 'agent' | 'lines'>) => string {
  const text = useText();
  const catalogue = useCatalogue();
  const agents = useLiveQuery(() => allAgents(catalogue), [catalogue]);
  return useCallback(
    (reading) => {
      const { origin, engine, agent } = reading;
      const by = engine === undefined ? '' : `${engine.name} ${engine.version.replace(buildMark, '')}`.trim();
      if (origin === 'machine') {
        const languages = engine?.languages.join('+');
        const read = !isOcrLanguages(languages)
          ? ''
          : text(engine?.languageSupposed === true && isOneLanguage(languages) ? `ocr.supposed.${languages}` : `ocr.in.${languages}`);
        const sureness = isDoubtful(reading) ? 'doubtful' : isUnsure(reading) ? 'unsure' : 'machine';
        return text(`transcription.origin.${sureness}`, { by: [by, read].filter((part) => part !== '').join(', ') });
      }
      if (origin === 'imported') return by === '' ? text('transcription.origin.imported') : text('transcription.origin.importedFrom', { engine: by });
      if (origin === 'text-layer') return text('transcription.origin.text-layer');
      const name = agents?.find(({ id }) => id === agent)?.name ?? '';
      return name === '' ? text('transcription.origin.somebody') : text('transcription.origin.person', { name });
    },
    [text, agents],
  );
}
