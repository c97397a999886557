import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transitionsDocument } from '../../../scripts/transitions/document';

it('docs/transitions.md is what the rules say; else run: npx tsx scripts/make-transitions.ts', () => {
  expect(readFileSync(join(__dirname, '../../../docs/transitions.md'), 'utf8')).toBe(transitionsDocument());
});
