import { z } from 'zod';
import { type ReadingEngine, type TranscribedLine, type Transcription, transcriptionOrigins } from '../../model/transcription';
import { regionSchema } from '../payloads';
import { type Context, living } from './context';
import { fieldsOf, firstCreate, type Heads, headsOf, withdrawalOf } from './shared';
import { regionOf } from './values';

export type ProjectedTranscription = Transcription & { readonly heads: Heads };

const baseline = z.array(z.looseObject({ x: z.number(), y: z.number() }));
const line = z.looseObject({
  text: z.string(),
  region: regionSchema.optional().catch(undefined),
  baseline: baseline.optional().catch(undefined),
  confidence: z.number().min(0).max(1).optional().catch(undefined),
});
const lines = z.array(line);
/** What was read, by what and from what is said once, when it is made; only the words are worked on. */
const made = z.looseObject({
  page: z.looseObject({ scan: z.string(), page: z.number().int().nonnegative() }),
  // An origin of a later version is shown as a draft: never as a person's reading.
  origin: z.enum(transcriptionOrigins).catch('imported'),
  engine: z
    .looseObject({
      name: z.string(),
      version: z.string().catch(''),
      languages: z.array(z.string()).catch([]),
      languageSupposed: z.boolean().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  basedOn: z.string().optional().catch(undefined),
});

/** Heads: `lines` and `language`, with the other fields it was made with. */
export function projectTranscription(context: Context): ProjectedTranscription | null {
  const create = firstCreate(context, 'transcription');
  if (create === null) return null;
  const first = living(context, 'create').find(({ change }) => change.id === create.id);
  const read = made.safeParse(first?.content.fields);
  if (!read.success) return null;
  const registers = fieldsOf(context);
  const written = registers.get('lines');
  const understood = lines.safeParse(written?.shown);
  const language = registers.get('language')?.shown;
  const { page, origin, engine, basedOn } = read.data;
  return {
    id: context.entity,
    page: { scan: page.scan, page: page.page },
    origin,
    lines: understood.success ? understood.data.map(lineOf) : [],
    ...(engine === undefined ? {} : { engine: engineOf(engine) }),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(typeof language === 'string' && language !== '' ? { language } : {}),
    withdrawn: withdrawalOf(context),
    writtenBy: written?.heads.at(-1)?.change ?? create.id,
    agent: create.agent,
    createdAt: create.wall,
    heads: headsOf(registers),
  };
}

function engineOf({ name, version, languages, languageSupposed }: ReadingEngine): ReadingEngine {
  return { name, version, languages, ...(languageSupposed === true ? { languageSupposed } : {}) };
}

function lineOf(stored: z.output<typeof line>): TranscribedLine {
  const region = regionOf(stored.region);
  return {
    text: stored.text,
    ...(region === undefined ? {} : { region }),
    ...(stored.baseline === undefined || stored.baseline.length < 2 ? {} : { baseline: stored.baseline.map(({ x, y }) => ({ x, y })) }),
    ...(stored.confidence === undefined ? {} : { confidence: stored.confidence }),
  };
}
