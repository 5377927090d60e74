import { z } from 'zod';
import { nameFormTypes } from '../model/assertion';
import { carriers, documentKinds, reuseClasses } from '../model/document';
import { identityStatuses } from '../model/status';
import { sampleValue } from './values';

const words = z.string().min(1);
const key = z.string().regex(/^[a-z0-9-]+$/);
const pageIndex = z.number().int().nonnegative();
const fraction = z.number().min(0).max(1);

/** Page sizes as core/model/scan.ts says them: upright pixels; points for PDF. */
const sampleFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+\.(?:pdf|tif|jpg|png)$/),
  mediaType: z.enum(['application/pdf', 'image/tiff', 'image/jpeg', 'image/png']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().positive(),
  pages: z.array(z.strictObject({ width: z.number().positive(), height: z.number().positive() })).min(1),
});

const sampleFields = z.strictObject({
  kind: z.enum(documentKinds),
  title: words,
  originality: z.enum(['original', 'derivative']).optional(),
  creatingBody: words.optional(),
  remarks: words.optional(),
  site: words.optional(),
  fonds: words.optional(),
  serie: words.optional(),
  coteAsWritten: words.optional(),
  cote: words.optional(),
  piece: words.optional(),
  folio: words.optional(),
  page: words.optional(),
  imageNumber: words.optional(),
  carrier: z.enum(carriers).optional(),
  documentDate: words.optional(),
  language: words.optional(),
  consultedOn: words.optional(),
  consultedBy: words.optional(),
  obtainedHow: words.optional(),
  url: words.optional(),
  recordId: words.optional(),
  rightsHolder: words.optional(),
  creditLine: words.optional(),
  reuse: z.enum(reuseClasses).optional(),
  permission: words.optional(),
});

const sampleDocument = z.strictObject({
  key,
  fields: sampleFields,
  pages: z.array(z.strictObject({ file: words, page: pageIndex })).min(1),
});

const sampleAssertion = z.strictObject({
  property: words,
  written: z.strictObject({ text: words, language: words.optional(), form: z.enum(nameFormTypes).optional() }),
  value: sampleValue,
  /** Document by key, page as an index into its pages, rectangle in fractions of the upright page. */
  citation: z
    .strictObject({ document: key, page: pageIndex, region: z.strictObject({ x: fraction, y: fraction, width: fraction, height: fraction }) })
    .optional(),
  legibility: z.enum(['legible', 'doubtful']),
  remarks: words.optional(),
});
export type SampleAssertion = z.infer<typeof sampleAssertion>;

const sampleDecision = z.strictObject({ to: z.enum(identityStatuses), reason: words, conclusion: words.optional() });
export type SampleDecision = z.infer<typeof sampleDecision>;

const sampleSoldier = z.strictObject({
  key,
  assertions: z.array(sampleAssertion).min(1),
  /** Which assertion (index) the record shows. */
  choices: z.array(z.strictObject({ property: words, assertion: z.number().int().nonnegative() })),
  attachments: z.array(z.strictObject({ document: key, pages: z.array(pageIndex).optional(), decisions: z.array(sampleDecision) })),
  /** On the man himself, in order; none means he stays flagged. A confirmation is the second reader's. */
  decisions: z.array(sampleDecision),
  notes: z.array(z.strictObject({ topic: z.enum(['note', 'question', 'searched-not-found', 'family-waiting', 'conflict-resolved']), text: words })),
});
export type SampleSoldier = z.infer<typeof sampleSoldier>;

/** `catalogue.json` of the sample: everything fictional, made by scripts/sample/make-sample.mjs (issue 2, point 10). */
export const sampleDescription = z.strictObject({
  version: z.literal(1),
  title: words,
  files: z.array(sampleFile),
  documents: z.array(sampleDocument),
  soldiers: z.array(sampleSoldier),
  marks: z.array(z.strictObject({ kind: z.enum(['same', 'distinct']), between: z.tuple([key, key]), reason: words })),
  lists: z.array(z.strictObject({ name: words, members: z.array(key) })),
});
export type SampleDescription = z.infer<typeof sampleDescription>;
