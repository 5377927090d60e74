import { type Message, message } from '../message';
import { own } from '../own';
import { departmentalCote } from './cote-departmental';
import { arolsenCote, bundesarchivCote } from './cote-german';
import { shdCote } from './cote-shd';
import { sovietCote } from './cote-soviet';
import { knownSite } from './sites';

/** A cote as it was typed and in its normal form; a warning never blocks (domain.md §6, task 3). */
type NormalisedCote = { readonly asWritten: string; readonly normalised: string; readonly warnings: readonly Message[] };

/** What one scheme makes of a text in which every run of blanks is already one space; undefined when it is not of that scheme. */
export type CoteReading = { readonly cote: string; readonly warnings: readonly Message[] };
type Scheme = (text: string, siteId: string) => CoteReading | undefined;

const schemes: { readonly [form: string]: Scheme } = {
  shd: shdCote,
  departmental: departmentalCote,
  bundesarchiv: bundesarchivCote,
  soviet: sovietCote,
  arolsen: arolsenCote,
};

/**
 * The normal form of a cote at a site (domain.md §1): `16p431207` at Vincennes becomes `GR 16 P 431207`. What is not
 * recognised is kept as typed, trimmed, with a warning; normalising a normal form changes nothing. `form` is the citation
 * form of a site of the user's own, which follows the same scheme as the known sites of that form.
 */
export function normaliseCote(siteId: string, text: string, form?: string): NormalisedCote {
  const clean = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
  const scheme = own(schemes, form ?? knownSite(siteId)?.citationForm ?? '');
  if (clean === '' || scheme === undefined) {
    return { asWritten: text, normalised: clean, warnings: [] };
  }
  const reading = scheme(clean, siteId);
  if (reading === undefined) {
    return { asWritten: text, normalised: clean, warnings: [message('provenance.warning.unreadable', { cote: clean })] };
  }
  return { asWritten: text, normalised: reading.cote, warnings: reading.warnings };
}
