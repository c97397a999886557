import { civilDateAt, daysBetween } from '../../domain/calendar/civil-date';
import type { Signing } from '../../domain/directory/signing';
import type { AssignmentState, TaskState } from '../../domain/task/state';
import { shortDate } from '../words/dates';
import { quoted } from '../notices/notice-form';
import { counted } from '../words/numbers';
import { KEPT, OPEN } from './official-document';
import { planCitation, type PlanDocument } from './plan-document';

/** What the sentences of a draft draw on. */
export interface DraftFacts {
  readonly state: TaskState;
  readonly agencyName: (code: string) => string;
  /** An agency's abbreviation in the symbols of its documents. */
  readonly symbol: (code: string) => string;
  /** Its issuer: "Ủy ban nhân dân tỉnh Hải Dương". */
  readonly plan: PlanDocument;
  readonly signing: (agency: string) => Signing;
  readonly nowMs: number;
}

/** A document is cited by its kind, number, date and issuer; what is not known is left open. */
const citation = ({ state: { source }, plan }: DraftFacts): string => {
  if (source === null) return planCitation(plan, { number: OPEN, date: OPEN });
  const date = source.date === null ? OPEN : shortDate(source.date);
  return `văn bản số ${source.number} ngày ${date} của ${source.issuer}`;
};

/** "nhiệm vụ số 12", never broken before its number. */
const numbered = ({ state }: DraftFacts): string => `nhiệm vụ số\u00a0${state.number}`;

const origin = ({ state, plan }: DraftFacts): string =>
  state.source === null ? plan.title : `văn bản số ${state.source.number}`;

/** The task in a subject (trích yếu), by lines, after such words as "về việc gia hạn". */
export const taskInSubject = (said: string, facts: DraftFacts): readonly string[] => [
  `${said} ${numbered(facts)}`,
  origin(facts),
];

/** The task in a sentence: by its name, with the number that it is followed under. */
export const taskInFull = (facts: DraftFacts): string => `nhiệm vụ ${quoted(facts.state.title)} (${numbered(facts)})`;

/** The same with the document that gave it, where nothing else names that. */
export const taskAsGiven = (facts: DraftFacts): string => `${taskInFull(facts)} giao tại ${citation(facts)}`;

/** A part's deadline, whether it was moved and whether it has passed. */
const deadline = ({ state, nowMs }: DraftFacts, part: AssignmentState): string => {
  if (part.due === null) return `Thời hạn: ${state.deadline.wording.trim() || 'không ấn định ngày cụ thể'}.`;
  const days = daysBetween(part.due, civilDateAt(nowMs));
  const extended = part.extensions > 0 ? ` (đã gia hạn ${counted(part.extensions, 'lần')})` : '';
  const late = days > 0 && part.askedAtMs === null ? `; đến nay đã quá hạn ${counted(days, 'ngày')}` : '';
  return `Thời hạn hoàn thành: ngày ${shortDate(part.due)}${extended}${late}.`;
};

/** The first paragraph: by what the agency was given the task, which one, and until when. */
export const basis = (facts: DraftFacts, part: AssignmentState): string =>
  `Thực hiện ${citation(facts)}, ${facts.agencyName(part.agency)} được giao ${
    part.role === 'lead' ? 'chủ trì' : 'phối hợp'
  } thực hiện ${taskInFull(facts)}. ${deadline(facts, part)}`;

/** The lines of "Nơi nhận": each once, the archive last. */
export const recipients = (...to: readonly string[]): readonly string[] => [
  ...new Set(to.map((one) => (one.endsWith(';') ? one : `${one};`))),
  KEPT,
];
