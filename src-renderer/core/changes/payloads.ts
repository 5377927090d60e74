import { z } from 'zod';

// Loose objects: what a later version adds is kept as received and handed on (design.md §5).
const pageReference = z.looseObject({ scan: z.string(), page: z.number().int().nonnegative() });
const pagePoint = z.looseObject({ x: z.number(), y: z.number() });
/** Fractions of the upright page; `selector` says the same place as a W3C Web Annotation selector, for readers that know only that (decision 020). */
export const regionSchema = z.looseObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  polygon: z.array(pagePoint).optional(),
  selector: z.looseObject({ type: z.string(), value: z.string() }).optional(),
});
const citation = z.looseObject({ document: z.string(), page: pageReference.optional(), region: regionSchema.optional() });
const written = z.looseObject({ text: z.string(), language: z.string().optional(), form: z.string().optional() });
const typedValue = z.looseObject({ type: z.string() });

/** What each kind of change carries. `create` says the type of the entity and the first value of its fields. */
export const payloadSchemas = {
  create: z.looseObject({
    type: z.enum(['soldier', 'document', 'scan', 'agent', 'site', 'list', 'transcription']),
    fields: z.record(z.string(), z.unknown()).optional(),
  }),
  assert: z.looseObject({
    soldier: z.string(),
    property: z.string(),
    written,
    value: typedValue,
    citation: citation.optional(),
    legibility: z.enum(['legible', 'doubtful']).optional(),
    reader: z.string().optional(),
    remarks: z.string().optional(),
  }),
  /** Entity: the assertion, attachment, mark, note or transcription that is withdrawn. */
  withdraw: z.looseObject({ reason: z.string().min(1) }),
  /** Entity: the soldier. An empty list means: show none by choice, fall back to the rule. */
  choose: z.looseObject({ property: z.string(), assertions: z.array(z.string()), reason: z.string().optional(), among: z.array(z.string()).optional() }),
  /** Entity: document, scan, site, agent, list, transcription (its `lines` and `language`), attachment (its `pages`) or assertion (its citation's `document` and `region`). Each field is a register of its own; null clears it. */
  describe: z.looseObject({ fields: z.record(z.string(), z.unknown()) }),
  /** Entity: a new attachment. */
  attach: z.looseObject({ document: z.string(), soldier: z.string(), pages: z.array(z.number().int().nonnegative()).optional() }),
  /** Entity: attachment or soldier. */
  decide: z.looseObject({ from: z.string(), to: z.string(), reason: z.string().min(1), conclusion: z.string().optional() }),
  same: z.looseObject({ between: z.tuple([z.string(), z.string()]), reason: z.string().min(1) }),
  distinct: z.looseObject({ between: z.tuple([z.string(), z.string()]), reason: z.string().min(1) }),
  /** Entity: the assertion, attachment or note about a soldier that is said to belong to another one. */
  move: z.looseObject({ soldier: z.string(), reason: z.string().min(1) }),
  /** Entity: the list. */
  list: z.looseObject({ member: z.string(), present: z.boolean() }),
  /** Entity: a new note. */
  note: z.looseObject({ about: z.string(), topic: z.string(), text: z.string(), settles: z.array(z.string()).optional() }),
  /** Entity: the batch that is reverted; the header's targets name the changes. */
  revert: z.looseObject({ label: z.string().optional() }),
  erase: z.looseObject({ reason: z.string().min(1) }),
} as const;
