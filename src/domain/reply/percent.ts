import { numberAt } from './number-words';
import type { Token } from './tokenise';
import { unitAt, type Vocabulary } from './vocabulary';

export interface PercentRead {
  readonly value: number;
  readonly length: number;
}

const key = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** Words after which a half or a fraction tells how much is done ("được một nửa", "xong 2/3"). */
const MEASURES = new Set([
  'duoc',
  'xong',
  'thanh',
  'dat',
  'khoang',
  'tam',
  'hon',
  'qua',
  'gan',
  'moi',
  'mot',
  'lam',
  'gia',
  'tren',
  'duoi',
]);
/** "nửa tháng", "nửa đầu năm" are times. */
const TIMES = new Set(['ngay', 'tuan', 'thang', 'quy', 'nam', 'dau', 'cuoi', 'gio', 'buoi']);

const half = (tokens: readonly Token[], at: number): PercentRead | null => {
  const counted = ['mot', 'phan'].includes(key(tokens, at)) || tokens[at]?.parts[0] === 1 ? 1 : 0; // "phân nửa"
  if (key(tokens, at + counted) !== 'nua' || TIMES.has(key(tokens, at + counted + 1))) return null;
  const measured = counted === 1 || MEASURES.has(key(tokens, at - 1));
  return measured ? { value: 50, length: counted + 1 } : null;
};

const share = (part: number, whole: number, length: number): PercentRead | null =>
  part > 0 && part < whole && whole <= 10 ? { value: Math.round((100 * part) / whole), length } : null;

/** "hai phần ba", "2 phần 3". */
const spokenShare = (tokens: readonly Token[], at: number): PercentRead | null => {
  const part = numberAt(tokens, at);
  if (!part || key(tokens, at + part.length) !== 'phan') return null;
  const whole = numberAt(tokens, at + part.length + 1);
  return whole && share(part.value, whole.value, part.length + 1 + whole.length);
};

const writtenShare = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): PercentRead | null => {
  const token = tokens[at];
  if (token?.kind !== 'pair' || token.key !== '/' || !MEASURES.has(key(tokens, at - 1))) return null;
  const ofTheWork = key(tokens, at + 1) === 'cong' || key(tokens, at + 1) === 'khoi';
  if (!ofTheWork && unitAt(vocabulary, tokens, at + 1)) return null;
  return share(token.parts[0] ?? 0, token.parts[1] ?? 0, 1);
};

const spelt = (tokens: readonly Token[], at: number): PercentRead | null => {
  const number = numberAt(tokens, at);
  if (!number) return null;
  const next = at + number.length;
  return key(tokens, next) === 'phan' && key(tokens, next + 1) === 'tram'
    ? { value: number.value, length: number.length + 2 }
    : null;
};

/** "được khoảng 3/4": not the third of April. */
const ABOUT = new Set(['khoang', 'tam', 'hon', 'gan', 'chung']);
const aboutShare = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): PercentRead | null => {
  if (!ABOUT.has(key(tokens, at)) || !MEASURES.has(key(tokens, at - 1))) return null;
  const found = writtenShare(vocabulary, tokens, at + 1);
  return found && { value: found.value, length: 2 };
};

/** How much is done, at this token: "50%", "năm mươi phần trăm", "một nửa", "hai phần ba", "2/3 công việc". */
export const percentAt = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): PercentRead | null => {
  const token = tokens[at];
  if (token?.kind === 'percent') return { value: token.parts[0] ?? 0, length: 1 };
  const said = spelt(tokens, at) ?? spokenShare(tokens, at) ?? half(tokens, at);
  return said ?? writtenShare(vocabulary, tokens, at) ?? aboutShare(vocabulary, tokens, at);
};
