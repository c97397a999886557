import { join } from 'node:path';

/** The project's root, from source (src/main) and from the build (dist/main) alike. */
export const ROOT = join(__dirname, '..', '..');
