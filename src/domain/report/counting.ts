import type { WorkingCalendar } from '../calendar/working-days';
import type { AssignmentState } from '../task/state';
import { isLate, LABELS, type ReportLabel } from '../task/status';
import type { LabelCounts, Rate } from './figures';

/** A count of each kind, none yet. */
export const zeroes = <K extends string>(kinds: readonly K[]): Record<K, number> =>
  Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;

/** How many of each label there are. */
export const countLabels = (labels: readonly ReportLabel[]): LabelCounts => {
  const counts = zeroes(LABELS);
  for (const label of labels) counts[label] += 1;
  return counts;
};

/** A part of a whole; percent to one decimal, never rounded up to 100 or down to 0 while something is missing. */
export const rateOf = (count: number, of: number): Rate => {
  if (of === 0) return { count, of, percent: null };
  const tenths = Math.round((count * 1000) / of);
  const shown = count < of ? Math.min(tenths, 999) : tenths;
  return { count, of, percent: (count > 0 ? Math.max(shown, 1) : shown) / 10 };
};

/** The label of one agency's part, judged by its own deadline at an instant (epoch ms). */
export const partLabel = (calendar: WorkingCalendar, part: AssignmentState, atMs: number): ReportLabel => {
  const late = isLate(calendar, part.due, part.askedAtMs, atMs);
  if (part.work === 'confirmed') return late ? 'done-late' : 'done';
  return late ? 'not-done' : 'ongoing';
};
