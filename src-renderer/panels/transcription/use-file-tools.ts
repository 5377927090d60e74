import { useCallback, useState } from 'react';
import type { NewTranscription } from '../../core/model/transcription';
import { asText } from '../../core/transcription/as-text';
import type { PageToWrite } from '../../core/transcription/page-file';
import { writeAlto } from '../../core/transcription/write-alto';
import { writePageXml } from '../../core/transcription/write-page-xml';
import { saveTranscriptions } from '../../data/actions/save-transcription';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import { useFailureText } from '../shell/failure-text';
import { useToasts } from '../shell/toasts';
import { useUndoable } from '../shell/use-undoable';
import { useTranscriptionFailureText } from './failure-text';
import { nameOfPage, type PagePlace, sizeToWrite } from './page-place';
import { type PlannedFile, planImport } from './plan-import';
import type { PageText } from './use-page-text';

type FileFormat = 'page' | 'alto' | 'text';

type FileTools = {
  /** What was chosen and is not taken yet, for a person to look over; null when there is nothing to look over. */
  readonly planned: readonly PlannedFile[] | null;
  /** Takes a sound file of this page at once; anything else is shown first. */
  readonly choose: (files: readonly File[]) => Promise<void>;
  readonly take: () => Promise<void>;
  readonly drop: () => void;
  readonly write: (format: FileFormat) => Promise<void>;
};

/** Texts of pages in and out as files: PAGE XML, ALTO, plain text. */
export function useFileTools(place: PagePlace, pageText: PageText): FileTools {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const done = useUndoable();
  const failureText = useTranscriptionFailureText();
  const hostFailureText = useFailureText();
  const [planned, setPlanned] = useState<readonly PlannedFile[] | null>(null);
  const { tell, look } = pageText;

  const keep = async (files: readonly PlannedFile[]) => {
    const transcriptions = files.flatMap((file): readonly NewTranscription[] => {
      const page = file.kind === 'page' ? place.document.pages[file.index] : undefined;
      if (file.kind !== 'page' || page === undefined) return [];
      const { lines, engine, language } = file.read;
      return [{ page, origin: 'imported', lines, engine, language }];
    });
    const saved = await saveTranscriptions(catalogue, { transcriptions });
    if (!saved.ok) return tell(failureText(saved.failure));
    setPlanned(null);
    tell(null);
    const [only] = saved.value.transcriptions;
    if (transcriptions.length === 1 && only !== undefined) look(only);
    done(text('transcription.imported', { count: transcriptions.length }));
  };
  const choose = async (files: readonly File[]) => {
    tell(null);
    const plan = await planImport(files, place);
    const [only] = plan;
    if (plan.length === 1 && only?.kind === 'bad') return tell(text('transcription.badFile', { name: only.name, why: failureText(only.fault) }));
    if (plan.length === 1 && only?.kind === 'page' && only.fits && only.pageOfFile === undefined) return keep(plan);
    if (plan.length > 0) setPlanned(plan);
  };
  const write = async (format: FileFormat) => {
    const { reading, lines } = pageText;
    const { image, bare } = nameOfPage(place);
    const page: PageToWrite = {
      imageName: image,
      size: sizeToWrite(place),
      lines,
      engine: reading?.engine,
      language: reading?.language,
      writtenAt: new Date(catalogue.now()).toISOString(),
    };
    const [ending, content] =
      format === 'page' ? ['page.xml', writePageXml(page)] : format === 'alto' ? ['alto.xml', writeAlto(page)] : ['txt', `\uFEFF${asText(lines)}`];
    const saved = await catalogue.desk.call('texts.save', { suggestedName: `${bare}.${ending}`, text: content });
    if (!saved.ok) tell(hostFailureText(saved.failure));
    else if (saved.value !== null) toasts.done(text('transcription.written', { where: saved.value.shown }));
  };
  return { planned, choose, take: () => keep(planned ?? []), drop: useCallback(() => setPlanned(null), []), write };
}
