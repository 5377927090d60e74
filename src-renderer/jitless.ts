import { z } from 'zod';

// First import of every entry point: zod otherwise tries `new Function` at its first parse, which the CSP reports (design.md §12).
z.config({ jitless: true });
