import type { BurialValue } from '../model/assertion';
import type { DocumentFields } from '../model/document';
import type { Site } from '../model/others';
import { evidence } from './citation';
import { join, labelled } from './citation-parts';

/**
 * A grave in its cemetery's own form (domain.md §1): `Nécropole nationale de Metz-Chambière, 1939-1945, carré –, rang 3,
 * tombe 12; photo de la plaque, 12 mars 2025`. The part after the semicolon says by which document it is known; absent
 * without one. Chambière is cited with its war, and with a dash for the carré where a row or grave is known without it.
 */
export function burialCitation(burial: BurialValue, cemetery: Site | undefined, document?: DocumentFields): string {
  const known = document === undefined ? '' : evidence(document);
  return join([join([cemetery?.name, ...position(burial, cemetery?.id)]), known], '; ');
}

function position(burial: BurialValue, cemetery: string | undefined): readonly (string | undefined)[] {
  const ossuary = labelled('ossuaire ', burial.ossuary);
  const grave = labelled('tombe ', burial.grave);
  if (cemetery === 'site:bagneux') {
    return [division(burial.section), labelled('ligne ', burial.row), grave, ossuary];
  }
  const located = (burial.row ?? '') !== '' || (burial.grave ?? '') !== '';
  const section = labelled('carré ', burial.section) ?? (cemetery === 'site:chambiere' && located ? 'carré –' : undefined);
  const war = burial.war === 'unknown' || burial.war === 'other' || cemetery === 'site:noyers-saint-martin' ? undefined : burial.war;
  return [war, section, labelled('rang ', burial.row), grave, ossuary];
}

// The divisions of the Paris cemeteries are ordinals: 40 is «40e division», 1 is «1re division».
function division(section: string | undefined): string | undefined {
  const text = (section ?? '').trim();
  return /^\d+$/u.test(text) ? `${text}${text === '1' ? 're' : 'e'} division` : text;
}
