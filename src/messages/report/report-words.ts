import type { CivilDate } from '../../domain/calendar/civil-date';
import type { LabelCounts, TaskRow } from '../../domain/report/figures';
import { LABELS, type ReportLabel } from '../../domain/task/status';
import { shortDate } from '../words/dates';
import { counted } from '../words/numbers';

/** A passage that only the clerk can write; drawn highlighted. */
export const blank = (what: string): string => `[… ${what} …]`;

/** Recorded words as a clause: no line breaks, no full stop of their own. */
export const quoted = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');

/** Recorded words as a sentence of their own. */
export const sentence = (text: string): string => {
  const clause = quoted(text);
  return /[?!…]$/.test(clause) ? clause : `${clause}.`;
};

/** "; dự kiến hoàn thành 30/6/2024", or nothing. */
export const dated = (date: CivilDate | null, words: string): string =>
  date === null ? '' : `; ${words} ${shortDate(date)}`;

export const TASKS = 'nhiệm vụ';

const LABEL_VERBS: Readonly<Record<ReportLabel, string>> = {
  done: 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  ongoing: 'đang thực hiện',
  'not-done': 'quá hạn chưa hoàn thành',
};

const present = (counts: LabelCounts): readonly ReportLabel[] => LABELS.filter((label) => counts[label] > 0);

/** "hoàn thành đúng hạn 03 nhiệm vụ; đang thực hiện …"; labels that no task has are left out. */
export const labelClauses = (counts: LabelCounts): string =>
  present(counts)
    .map((label) => `${LABEL_VERBS[label]} ${counted(counts[label], TASKS)}`)
    .join('; ');

/** ": hoàn thành đúng hạn 03 nhiệm vụ; …", or ", đều đang thực hiện" when all tasks are alike. */
export const labelTail = (counts: LabelCounts): string => {
  const [only, ...others] = present(counts);
  if (only === undefined || others.length > 0) return `: ${labelClauses(counts)}`;
  return `, ${counts[only] > 1 ? 'đều ' : ''}${LABEL_VERBS[only]}`;
};

/** A task led by thirty agencies has thirty documents: so many are named, the others counted. */
const DOCUMENTS_NAMED = 3;

/** "15/KH-STC ngày 01/3/2024", for the first documents handed in. */
export const documentNames = (row: TaskRow): readonly string[] => {
  const names = row.documents.map((one) => `${one.number}${one.date === null ? '' : ` ngày ${shortDate(one.date)}`}`);
  const more = names.length - DOCUMENTS_NAMED;
  return more > 0 ? [...names.slice(0, DOCUMENTS_NAMED), counted(more, 'văn bản khác')] : names;
};
