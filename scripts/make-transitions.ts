import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transitionsDocument } from './transitions/document';

/** Writes docs/transitions.md from the rules. */
writeFileSync(join(__dirname, '../docs/transitions.md'), transitionsDocument());
