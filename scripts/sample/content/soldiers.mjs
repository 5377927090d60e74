import { kaliaskarov } from './soldiers/confirmed.mjs';
import { essimkhanov, mourzabaev, sidoritchev, toulebekov } from './soldiers/conflicts.mjs';
import { kenjegoulov, kojaberguenov } from './soldiers/families.mjs';
import { jounoussaliev, koussainov, micha } from './soldiers/flagged.mjs';
import { abilkairov, podlesnitchenko } from './soldiers/probable.mjs';

/** Twelve men who never lived. */
export const soldiers = [
  kaliaskarov,
  abilkairov,
  podlesnitchenko,
  essimkhanov,
  sidoritchev,
  toulebekov,
  mourzabaev,
  kenjegoulov,
  kojaberguenov,
  koussainov,
  jounoussaliev,
  micha,
];

export const marks = [
  {
    kind: 'distinct',
    between: ['toulebekov', 'mourzabaev'],
    reason: 'Même numéro 90663, mais dans deux camps (XII F et V B) : noms, naissances et pères différents.',
  },
  {
    kind: 'distinct',
    between: ['kenjegoulov', 'kojaberguenov'],
    reason: 'Deux frères cités ensemble dans la lettre : même père, même mère, noms de famille différents.',
  },
];

export const lists = [
  { name: 'Maquis de la Haute-Serre (exemple)', members: ['kaliaskarov', 'toulebekov', 'podlesnitchenko', 'jounoussaliev'] },
  { name: 'Groupe « Stalingrad » (exemple)', members: ['koussainov', 'mourzabaev', 'micha'] },
];
