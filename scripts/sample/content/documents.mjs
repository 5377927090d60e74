import { campLists } from './camp-lists.mjs';
import { camps } from './camps.mjs';
import { elsewhere } from './elsewhere.mjs';
import { graves } from './graves.mjs';
import { unattached } from './unattached.mjs';
import { vincennes } from './vincennes.mjs';
import { vincennesCards } from './vincennes-cards.mjs';

/** Every document of the sample, in the order in which it comes in. */
export const documents = [...vincennes, ...vincennesCards, ...camps, ...campLists, ...graves, ...elsewhere, ...unattached];
