import fc from 'fast-check';

// `npm test` must say the same of the same code; a run of Vitest by hand looks for new examples.
if (process.env.MATRICULE_UNIT_REPORT !== undefined) fc.configureGlobal({ seed: 20_261_121 });
