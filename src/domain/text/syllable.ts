/**
 * Vietnamese syllables: onset, rime and tone. Enough to tell a written syllable from two that lost the space between
 * them ("trongcông") and from one misspelt ("luợng"). Letters of other alphabets make no syllable.
 */
const ONSETS = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uyn uynh uyt uyu
   ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu`.split(/\s+/),
);

/** After qu- the glide is in the onset: "quốc" is qu + ôc, "quyết" is qu + yêt. */
const AFTER_QU = /^(?:a|ă|â|e|ê|i|y|ơ|ôc)/;

/** "nghiêng", in decomposed letters too. */
const LONGEST = 12;

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOP_ENDING = /(?:c|ch|p|t)$/;
const STOP_TONES = new Set(['\u0301', '\u0323']);

/** The syllable without its tone, and the tone's combining mark ('' for the level tone); null with two tones. */
const splitTone = (word: string): { readonly base: string; readonly tone: string } | null => {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE_MARKS) ?? [];
  if (tones.length > 1) return null;
  return { base: decomposed.replace(TONE_MARKS, '').normalize('NFC'), tone: tones[0] ?? '' };
};

const fits = (onset: string, rime: string, tone: string): boolean => {
  if (STOP_ENDING.test(rime) && !STOP_TONES.has(tone)) return false;
  if (onset === 'qu') return AFTER_QU.test(rime) && (RIMES.has(rime) || RIMES.has(`u${rime}`));
  return RIMES.has(rime);
};

/** True for one well-formed Vietnamese syllable in any letter case. */
export const isSyllable = (word: string): boolean => {
  const split = word.length > LONGEST ? null : splitTone(word);
  if (!split) return false;
  const { base, tone } = split;
  // "gì", "gìn", "giếng": gi before a consonant or another i writes its i once.
  if (base.startsWith('gi') && fits('g', base.slice(1), tone)) return true;
  return [...ONSETS, ''].some((onset) => base.startsWith(onset) && fits(onset, base.slice(onset.length), tone));
};

const HAS_VIETNAMESE_LETTER = /[ăâđêôơư\u0300\u0301\u0303\u0309\u0323]/;
const isMarked = (word: string): boolean =>
  HAS_VIETNAMESE_LETTER.test(word.normalize('NFC').toLowerCase()) ||
  HAS_VIETNAMESE_LETTER.test(word.toLowerCase().normalize('NFD'));

/** The two syllables of a word that lost its space, when there is exactly one way to part it; else null. */
export const partGluedWord = (word: string): readonly [string, string] | null => {
  if (word.length > 2 * LONGEST || !isMarked(word) || isSyllable(word)) return null;
  const found: [string, string][] = [];
  for (let at = 1; at < word.length; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (isSyllable(left) && isSyllable(right)) found.push([left, right]);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** The syllable that a misplaced horn meant ("luợng" → "lượng"), or null when the word is sound or past helping. */
export const rightSyllable = (word: string): string | null => {
  if (word.length > LONGEST || !isMarked(word) || isSyllable(word)) return null;
  const fixed = word
    .normalize('NFD')
    .replace(/u(\u0323|\u0301|\u0300|\u0309|\u0303)?(?=o\u031b)/i, 'u\u031b$1')
    .replace(/(?<=u\u031b)o(?!\u031b)/i, 'o\u031b')
    .normalize('NFC');
  return fixed !== word.normalize('NFC') && isSyllable(fixed) ? fixed : null;
};
