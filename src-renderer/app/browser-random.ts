import type { Random } from '../data/catalogue';

export const browserRandom: Random = {
  uuid: () => crypto.randomUUID(),
  hex: (bytes) => [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
};
