import fc from 'fast-check';

// A run that decides whether work lands must say the same of the same code; runs by hand look for new examples.
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20_261_121 });
