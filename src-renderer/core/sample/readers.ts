import type { Agent } from '../model/others';

/**
 * The two readers of the sample, who exist nowhere else: the first proposes, the second confirms (domain.md §4, condition 7).
 * Their ids are fixed, so that a sample opened twice has the same two.
 */
export const firstReader: Agent = {
  id: '00000000-0000-4000-8000-000000000a01',
  name: 'Premier lecteur (exemple)',
  initials: 'P1',
  institution: 'Catalogue d’exemple',
};
export const secondReader: Agent = {
  id: '00000000-0000-4000-8000-000000000a02',
  name: 'Seconde lectrice (exemple)',
  initials: 'S2',
  institution: 'Catalogue d’exemple',
};
