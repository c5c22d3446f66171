// Writes src/lib/words/ids.ts: the ids of all English messages, so that the type checker knows a misspelt one.
import { writeFileSync } from 'node:fs';
import { idsSource } from './catalogue.mjs';

writeFileSync(new URL('../src/lib/words/ids.ts', import.meta.url), idsSource());
