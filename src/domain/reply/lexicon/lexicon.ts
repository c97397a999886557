import { ACTS } from './acts';
import { COMPOUNDS } from './compounds';
import { LABELS, UNITS } from './counting';
import { GUARDS } from './guards';
import { HARMLESS } from './harmless';
import { SHORTHAND } from './shorthand';
import type { PhraseTag } from './tags';

/** The words of replies, as data: phrases by what they do, and chat spellings by what they mean; commas between. */
export interface Lexicon {
  readonly phrases: Readonly<Partial<Record<PhraseTag, string>>>;
  readonly shorthand: Readonly<Record<string, string>>;
  readonly units: string;
  readonly labels: string;
  readonly compounds: string;
}

export const LEXICON: Lexicon = {
  phrases: { ...ACTS, ...GUARDS, ...HARMLESS },
  shorthand: SHORTHAND,
  units: UNITS,
  labels: LABELS,
  compounds: COMPOUNDS,
};

const merged = <K extends string>(base: Partial<Record<K, string>>, own: Partial<Record<K, string>>) => {
  const out: Partial<Record<K, string>> = { ...base };
  for (const key of Object.keys(own) as K[]) out[key] = `${out[key] ?? ''}, ${own[key] ?? ''}`;
  return out;
};

/** The lexicon with an office's own words beside the common ones; a phrase given twice takes the office's meaning. */
export const withOfficeWords = (own: Partial<Lexicon>, base: Lexicon = LEXICON): Lexicon => ({
  phrases: merged(base.phrases, own.phrases ?? {}),
  shorthand: merged(base.shorthand, own.shorthand ?? {}) as Record<string, string>,
  units: `${base.units}, ${own.units ?? ''}`,
  labels: `${base.labels}, ${own.labels ?? ''}`,
  compounds: base.compounds,
});
