import { camps } from './camps.mjs';
import { elsewhere } from './elsewhere.mjs';
import { graves } from './graves.mjs';
import { vincennes } from './vincennes.mjs';

/** Every document of the sample, in the order in which it comes in. */
export const documents = [...vincennes, ...camps, ...graves, ...elsewhere];
