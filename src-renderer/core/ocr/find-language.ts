import type { TranscribedLine } from '../model/transcription';
import { meanConfidence } from './doubt';
import type { OcrLanguages } from './languages';

type Tried<Line extends TranscribedLine = TranscribedLine> = { readonly languages: OcrLanguages; readonly lines: readonly Line[] };

/** The first of a script says which script it is. */
const scripts = [
  ['fra', 'deu'],
  ['rus', 'kaz'],
] as const satisfies readonly (readonly [OcrLanguages, OcrLanguages])[];

/** In the other script no page came out surer than 0.71, in the other language of the same script up to 0.91 (decision 024). */
const sureOfScript = 0.85;

const sureness = ({ lines }: Tried) => meanConfidence(lines) ?? 0;
const surest = <One extends Tried>(tried: readonly One[], first: One) => tried.reduce((best, one) => (sureness(one) > sureness(best) ? one : best), first);

/**
 * Reads a page of which nobody said the language in one after the other and keeps the surest: first that of the page before it (`expected`),
 * which is enough when it is sure; else one of each script, unless the first is sure, then the other of the surer script.
 */
export async function findLanguage<One extends Tried>(read: (languages: OcrLanguages) => Promise<One>, expected?: OcrLanguages): Promise<One> {
  const tried: One[] = [];
  const attempt = async (languages: OcrLanguages) => {
    const known = tried.find((one) => one.languages === languages);
    const one = known ?? (await read(languages));
    if (known === undefined) tried.push(one);
    return one;
  };
  if (expected !== undefined) {
    const likely = await attempt(expected);
    if (sureness(likely) >= sureOfScript) return likely;
  }
  const latin = await attempt(scripts[0][0]);
  const cyrillic = sureness(latin) < sureOfScript ? await attempt(scripts[1][0]) : undefined;
  const other = cyrillic !== undefined && sureness(cyrillic) > sureness(latin) ? scripts[1][1] : scripts[0][1];
  await attempt(other);
  return surest(tried, latin);
}
