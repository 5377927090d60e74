import { z } from 'zod';
import { type AssertionValue, burialStages, nameFormTypes, type Written, wars } from '../../model/assertion';
import type { Citation, Region } from '../../model/page';
import { regionSchema } from '../payloads';
import type { Content } from './context';

const text = z.string().optional();

/** What this version understands of a normalised value. Loose: members of a later version stay on the row. */
const valueSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('name'), given: text, patronymic: text, surname: text, clan: text }),
  z.looseObject({
    type: z.literal('date'),
    edtf: z.string(),
    calendar: z.enum(['gregorian', 'julian']).optional(),
    qualifier: z.enum(['self-declared', 'age-derived']).optional(),
  }),
  z.looseObject({ type: z.literal('place'), name: z.string(), today: text, within: text }),
  z.looseObject({ type: z.literal('camp-number'), camp: z.string(), number: z.string() }),
  z.looseObject({ type: z.literal('unit'), name: z.string() }),
  z.looseObject({
    type: z.literal('burial'),
    cemetery: z.string(),
    war: z.enum(wars),
    stage: z.enum(burialStages).optional(),
    section: text,
    row: text,
    grave: text,
    ossuary: text,
    plateText: text,
  }),
  z.looseObject({ type: z.literal('decoration'), name: z.string(), bar: text, awardedOn: text }),
  z.looseObject({ type: z.literal('relation'), relation: z.string(), name: z.string(), soldier: text }),
  z.looseObject({ type: z.literal('text'), text: z.string() }),
]);

/** The value as understood; what is not understood is shown as its written text, so that nobody loses sight of it. */
export function understoodValue(content: Content<'assert'>): AssertionValue {
  const parsed = valueSchema.safeParse(content.value);
  return parsed.success ? parsed.data : { type: 'text', text: content.written.text };
}

export function writtenOf(content: Content<'assert'>): Written {
  const { text: writtenText, language, form } = content.written;
  return { text: writtenText, language, form: form === undefined ? undefined : (nameFormTypes.find((type) => type === form) ?? 'other') };
}

export function citationOf(content: Content<'assert'>): Citation | undefined {
  const { citation } = content;
  return citation === undefined ? undefined : { document: citation.document, page: citation.page, region: regionOf(citation.region) };
}

/** The numbers of a region as it is stored; undefined for anything this version does not understand as one. */
export function regionOf(stored: unknown): Region | undefined {
  const read = regionSchema.safeParse(stored);
  if (!read.success) return undefined;
  const { x, y, width, height, polygon } = read.data;
  // Fewer than three points enclose nothing: the box around them is what is left.
  const points = polygon === undefined || polygon.length < 3 ? undefined : polygon.map((point) => ({ x: point.x, y: point.y }));
  return { x, y, width, height, ...(points === undefined ? {} : { polygon: points }) };
}
