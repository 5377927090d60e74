import { z } from 'zod';

/** Imported before any schema: zod otherwise compiles its parsers with `new Function`, which no part of this program may need. */
z.config({ jitless: true });
