import { editDistance } from '../directory/edit-distance';

/** Words that say where a deadline lies as to the day or period after them. */
export type Direction = 'before' | 'until' | 'from' | 'after' | 'in';

/** Where in a month or a longer period; `months` counts from its first day, halves being the 15th. */
export interface Position {
  readonly dayOfMonth: number;
  readonly months: Readonly<Record<'quarter' | 'half-year' | 'year', number>>;
}

const DIRECTIONS = new Map<string, Direction>([
  ['truoc', 'before'],
  ['trc', 'before'],
  ['den', 'until'],
  ['toi', 'until'],
  ['tu', 'from'],
  ['ke tu', 'after'],
  ['sau', 'after'],
  ['trong', 'in'],
  ['vao', 'in'],
  ['cham nhat', 'in'],
  ['muon nhat', 'in'],
  ['tre nhat', 'in'],
  ['khong qua', 'in'],
  ['khong muon hon', 'in'],
  ['khong cham hon', 'in'],
  ['khong tre hon', 'in'],
  ['khong sau', 'in'],
]);

const EARLY: Position = { dayOfMonth: 10, months: { quarter: 1, 'half-year': 2, year: 3 } };
const MIDDLE: Position = { dayOfMonth: 15, months: { quarter: 1.5, 'half-year': 3, year: 6 } };
const LATE: Position = { dayOfMonth: 20, months: { quarter: 2, 'half-year': 4, year: 8 } };
const week = (n: number): Position => ({ ...EARLY, dayOfMonth: 7 * n });

/** "Đầu", "giữa", "trung tuần": days by office convention, the usual thirds of a month. */
const POSITIONS = new Map<string, Position | 'end'>([
  ['dau', EARLY],
  ['thuong tuan', EARLY],
  ['giua', MIDDLE],
  ['nua dau', MIDDLE],
  ['trung tuan', LATE],
  ['tuan 1', week(1)],
  ['tuan dau', week(1)],
  ['tuan thu nhat', week(1)],
  ['tuan 2', week(2)],
  ['tuan thu hai', week(2)],
  ['tuan 3', week(3)],
  ['tuan thu ba', week(3)],
  ['tuan 4', week(4)],
  ['tuan thu tu', week(4)],
  ['cuoi', 'end'],
  ['het', 'end'],
  ['nua cuoi', 'end'],
  ['ha tuan', 'end'],
]);

/** Words that may stand among modifiers and say nothing by themselves. */
const FILLERS = new Set([
  'ngay',
  'la',
  'thoi diem',
  'thoi gian',
  'moc',
  'mung',
  'mong',
  'khoang',
  'ke',
  'nay',
  'ca',
  'cua',
  'tuan',
  'dip',
  'le',
  'ky nghi',
]);
export type Meaning = { direction?: Direction; position?: Position | 'end'; hour?: true; begins?: true };

/** What comes then is the beginning of the work, not its end. */
const BEGINNING = /^bat dau(?: (?:thuc hien|trien khai|ap dung))?$/;

/** "Tước ngày 30/6", "truớcc 30/6": a slip of "trước" would else give a day too many. "Thuộc" is a word of its own. */
const isSlipOfBefore = (word: string): boolean => word !== 'thuoc' && editDistance(word, 'truoc', 1) <= 1;

/** What one modifying phrase, folded, says; null when it is none. */
export const meaningOf = (phrase: string): Meaning | null => {
  const [direction, position] = [DIRECTIONS.get(phrase), POSITIONS.get(phrase)];
  if (direction !== undefined) return { direction };
  if (position !== undefined) return { position };
  if (phrase === 'gio') return { hour: true };
  if (BEGINNING.test(phrase)) return { begins: true };
  if (isSlipOfBefore(phrase)) return { direction: 'before' };
  return FILLERS.has(phrase) ? {} : null;
};
