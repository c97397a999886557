import { fold } from '../text/fold';

/** What people call a plan by. */
export interface CalledPlan {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly year: number;
}

export interface PlanSaid<P> {
  /** Plans of that name, number or year: none, or more than one, where the name does not tell. */
  readonly named: readonly P[];
  /** The words without it. */
  readonly rest: string;
}

const YEAR = /^20\d{2}$/;
const LONGEST_NAME = 14;
/** One word ("tỉnh") stands in every title. */
const SHORTEST_NAME = 2;

/** Plans whose title holds the longest run of words from `at` on, and where that run ends. */
const byTitle = <P extends CalledPlan>(plain: readonly string[], at: number, plans: readonly P[]) => {
  for (let end = Math.min(plain.length, at + LONGEST_NAME); end >= at + SHORTEST_NAME; end -= 1) {
    const run = ` ${plain.slice(at, end).join(' ')} `;
    const named = plans.filter(({ title }) => ` ${fold(title)} `.includes(run));
    if (named.length > 0) return { named, end };
  }
  return null;
};

const byNumber = <P extends CalledPlan>(plain: readonly string[], at: number, plans: readonly P[]) => {
  const said = plain[plain[at] === 'so' ? at + 1 : at];
  const named = plans.filter(({ id, number }) => said === id || (number !== null && said === fold(number)));
  return named.length > 0 ? { named, end: at + (plain[at] === 'so' ? 2 : 1) } : null;
};

/** How many words "kế hoạch" or "KH" takes from `at` on. */
const planWord = (plain: readonly string[], at: number): number => {
  if (plain[at] === 'ke' && plain[at + 1] === 'hoach') return 2;
  return plain[at] === 'kh' ? 1 : 0;
};

/** "năm 2025" from `at` on, after "kế hoạch" also "2025", and where it ends. */
const yearAt = (plain: readonly string[], at: number, isBareMeant: boolean) => {
  const isSaid = plain[at] === 'nam';
  const year = plain[isSaid ? at + 1 : at] ?? '';
  return YEAR.test(year) && (isSaid || isBareMeant) ? { year: Number(year), end: at + (isSaid ? 2 : 1) } : null;
};

/** "kế hoạch 2025", "KH số 12/KH-UBND", "kế hoạch chuyển đổi số năm 2025", "năm 2025" from `at` on; null for others. */
const planAt = <P extends CalledPlan>(plain: readonly string[], at: number, plans: readonly P[]) => {
  const word = planWord(plain, at);
  const from = at + word;
  const called = word === 0 ? null : (byTitle(plain, from, plans) ?? byNumber(plain, from, plans));
  const said = yearAt(plain, called?.end ?? from, word > 0);
  if (said === null) return called;
  return { named: (called?.named ?? plans).filter(({ year }) => year === said.year), end: said.end };
};

/**
 * The plan that an order's words begin with, or with `last` end with; null where they name none. Elsewhere in them a
 * plan is spoken of, not chosen ("giao khắc phục … xây dựng kế hoạch năm 2025"). Pure, never throws.
 */
export const planInWords = <P extends CalledPlan>(
  words: string,
  plans: readonly P[],
  last: boolean,
): PlanSaid<P> | null => {
  const typed = words.trim().split(/\s+/);
  const plain = typed.map((word) => fold(word).replace(/[,;.:]+$/u, ''));
  const first = planAt(plain, 0, plans);
  if (first !== null) return { named: first.named, rest: typed.slice(first.end).join(' ') };
  for (let at = 1; last && at < plain.length; at += 1) {
    // The year of a day: "ngày 20 tháng 5 năm 2024".
    const isDay = plain[at - 2] === 'thang' && /^\d+$/.test(plain[at - 3] ?? '');
    const found = isDay ? null : planAt(plain, at, plans);
    if (found?.end === plain.length) return { named: found.named, rest: typed.slice(0, at).join(' ') };
  }
  return null;
};
