import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LEXICON, withOfficeWords, type Lexicon } from '../../domain/reply/lexicon/lexicon';
import type { PhraseTag } from '../../domain/reply/lexicon/tags';
import { compileLexicon, type Vocabulary } from '../../domain/reply/vocabulary';
import { instanceText } from '../../messages/running/start-instance';
import { StartFault } from '../../ports/faults';

/** Beside the instance's data, so that it is backed up with it. */
export const OFFICE_WORDS = 'words.json';

const TAGS = Object.keys(LEXICON.phrases) as PhraseTag[];
const list = z.string().max(20_000);

/** The file's shape: docs/office-words.md. A tag or key that is not known is a fault, not ignored. */
const Words = z.strictObject({
  phrases: z.partialRecord(z.enum(TAGS), list).optional(),
  shorthand: z.record(z.string().min(1).max(60), list).optional(),
  units: list.optional(),
  labels: list.optional(),
});

/** The words that replies are read by: the common ones and the office's own. Throws `StartFault` for a bad file. */
export const readOfficeWords = (dataFolder: string): Vocabulary | undefined => {
  const path = join(dataFolder, OFFICE_WORDS);
  if (!existsSync(path)) return undefined;
  return compileLexicon(withOfficeWords(parse(path)));
};

const parse = (path: string): Partial<Lexicon> => {
  try {
    const { phrases, shorthand, units, labels } = Words.parse(JSON.parse(readFileSync(path, 'utf8')));
    return {
      ...(phrases === undefined ? {} : { phrases }),
      ...(shorthand === undefined ? {} : { shorthand }),
      ...(units === undefined ? {} : { units }),
      ...(labels === undefined ? {} : { labels }),
    };
  } catch (error) {
    const told = error instanceof z.ZodError ? error.issues.map((one) => one.path.join('.')).join(', ') : '';
    throw new StartFault(instanceText.badWords(path, told), { cause: error });
  }
};
