import { z } from 'zod';
import { type AssertionValue, burialStages, wars } from '../model/assertion';

const words = z.string().min(1);

/** Normalised values as the description file has them. A relation's `soldier` is the key of a man of the same file. */
export const sampleValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('name'), given: words.optional(), patronymic: words.optional(), surname: words.optional(), clan: words.optional() }),
  z.strictObject({
    type: z.literal('date'),
    edtf: words,
    calendar: z.enum(['gregorian', 'julian']).optional(),
    qualifier: z.enum(['self-declared', 'age-derived']).optional(),
  }),
  z.strictObject({ type: z.literal('place'), name: words, today: words.optional(), within: words.optional() }),
  z.strictObject({ type: z.literal('camp-number'), camp: words, number: words }),
  z.strictObject({ type: z.literal('unit'), name: words }),
  z.strictObject({
    type: z.literal('burial'),
    cemetery: words,
    war: z.enum(wars),
    stage: z.enum(burialStages).optional(),
    section: words.optional(),
    row: words.optional(),
    grave: words.optional(),
    ossuary: words.optional(),
    plateText: words.optional(),
  }),
  z.strictObject({ type: z.literal('decoration'), name: words, bar: words.optional(), awardedOn: words.optional() }),
  z.strictObject({ type: z.literal('relation'), relation: words, name: words, soldier: words.optional() }),
  z.strictObject({ type: z.literal('text'), text: words }),
]) satisfies z.ZodType<AssertionValue>;
