import { fold } from '../text/fold';
import type { Evidence } from './state';

/** What evidence of a product must have. `document`: a document's number and date. `any`: something to look at. */
export interface EvidenceRule {
  readonly id: string;
  /** Words with which the product begins ("kế hoạch", "quyết định"); compared without case and diacritics. */
  readonly products: readonly string[];
  readonly needs: 'document' | 'any';
}

/** What is missing for a product of a type: the type as the product names it, and what to add. */
export interface EvidenceGap {
  readonly product: string;
  readonly missing: 'number' | 'date';
  /** The document that was named without its date. */
  readonly named: string | null;
}

const beginsWith = (product: string, words: string): boolean => {
  const [text, start] = [fold(product), fold(words)];
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
};

/** The rule for a product, with the word that it begins with; null where nothing special is asked. */
const ruleFor = (
  product: string | null,
  rules: readonly EvidenceRule[],
): { readonly rule: EvidenceRule; readonly word: string } | null => {
  if (product === null) return null;
  for (const rule of rules) {
    const word = rule.products.find((one) => beginsWith(product.trim(), one));
    if (word !== undefined) return { rule, word: product.trim().slice(0, word.length) };
  }
  return null;
};

/** Null when the evidence is enough for the product, by the first rule that fits it. */
export const evidenceGap = (
  product: string | null,
  evidence: readonly Evidence[],
  rules: readonly EvidenceRule[],
): EvidenceGap | null => {
  const found = ruleFor(product, rules);
  if (found?.rule.needs !== 'document') return null;
  const documents = evidence.filter((one) => one.kind === 'document');
  if (documents.some((one) => one.date !== null)) return null;
  const [named] = documents;
  return { product: found.word, missing: named ? 'date' : 'number', named: named?.number ?? null };
};
