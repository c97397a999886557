import { civilDateAt, daysBetween } from '../../domain/calendar/civil-date';
import type { Rendered } from '../../domain/notice/rendered';
import type { Post } from '../../domain/directory/official';
import type { Actor } from '../../domain/task/actor';
import { offersOf } from '../../domain/task/offers';
import type { AssignmentState, Submission, TaskState } from '../../domain/task/state';
import { isUnanswered } from '../../domain/task/obstacle';
import { isClosed, judgedAt } from '../../domain/task/status';
import { cutAtWord } from '../words/cut';
import { shortDate, shortInstant } from '../words/dates';
import { decisionText, numbered, obstacleName, partWorkText, STANDINGS } from '../words/labels';
import { familyAnswers, familyButtons, familyLines } from './task-family';
import { quoted, roleText } from '../notices/notice-form';
import { openGroupsLine } from '../words/open-groups';
import { rollUp } from '../words/roll-up';
import { decisionButtons, obstacleButtons, partButtons, submitButtons } from './task-buttons';
import { typedAnswers } from './typed-answers';

export interface CardWords {
  readonly agencyName: (code: string) => string;
  readonly nowMs: number;
}

const NAMED_PARTS = 6;

/** "đã quá hạn 5 ngày", as the part itself knows it: the deadline passes at the close of work. */
const late = (part: AssignmentState, state: TaskState, nowMs: number): string => {
  if (part.overdueSinceMs === null || part.due === null || isClosed(part) || state.standing === 'withdrawn') return '';
  const days = daysBetween(part.due, civilDateAt(judgedAt(state, nowMs)));
  return days > 0 ? `, quá hạn ${days} ngày` : ', quá hạn';
};

/** Who does it, whom it waits for and since when. */
const hands = (part: AssignmentState, { agencyName }: CardWords, state: TaskState): string => {
  const agencyOf = (id: string): string => agencyName(state.assignments.find((one) => one.id === id)?.agency ?? id);
  const person = part.person === null ? [] : [`đồng chí ${part.person.name} thực hiện`];
  const waits = part.waitsFor.map((one) => `chờ ${agencyOf(one.assignment)} từ ${shortDate(civilDateAt(one.sinceMs))}`);
  return [...person, ...waits].map((one) => `; ${one}`).join('');
};

const partLine = (part: AssignmentState, state: TaskState, words: CardWords): string => {
  const { agencyName, nowMs } = words;
  const due = part.due === null ? 'không hạn' : `hạn ${shortDate(part.due)}`;
  const percent = part.work === 'in-progress' && state.standing !== 'withdrawn' ? ` ${part.percent}%` : '';
  return `• ${agencyName(part.agency)} (${roleText[part.role]}, mã ${part.id}): ${partWorkText(state.standing, part.work).toLowerCase()}${percent}; ${due}${late(part, state, nowMs)}${hands(part, words, state)}`;
};

/** Leads and the person's own parts by name, then the rest as far as there is room. */
const partLines = (state: TaskState, own: ReadonlySet<string>, words: CardWords): readonly string[] => {
  const rank = (part: AssignmentState) => (part.role === 'lead' ? 0 : own.has(part.id) ? 1 : isClosed(part) ? 3 : 2);
  const sorted = [...state.assignments].sort((a, b) => rank(a) - rank(b));
  const named = sorted.slice(0, NAMED_PARTS);
  const rest = sorted.slice(NAMED_PARTS);
  const more = `• và ${rest.length} cơ quan khác (${rest.filter(isClosed).length} đã xong)`;
  return [...named.map((part) => partLine(part, state, words)), ...(rest.length > 0 ? [more] : [])];
};

const WHERE = {
  asked: 'chờ người đặt thời hạn quyết định',
  proposed: 'chờ xem xét, trình',
  submitted: 'đã trình, chờ quyết định',
} as const satisfies Record<Submission['state'], string>;

/** All that stand open, and the one answered last. */
const obstacleLines = ({ assignments }: TaskState, { agencyName }: CardWords): readonly string[] =>
  assignments.flatMap(({ obstacles, agency }) => {
    const answered = obstacles.filter((one) => !isUnanswered(one)).slice(-1);
    return obstacles
      .filter((one) => isUnanswered(one) || answered.includes(one))
      .map(({ no, text, answer, state, toAgency }) => {
        const told =
          answer === null
            ? `chờ ${state === 'passed-up' ? 'UBND tỉnh' : agencyName(toAgency)} trả lời`
            : `đã trả lời: ${quoted(cutAtWord(answer.text, 200))}`;
        return `Vướng mắc ${obstacleName(no)} của ${agencyName(agency)}: ${quoted(cutAtWord(text, 200))}; ${told}.`;
      });
  });

const submissionLine = (one: Submission, state: TaskState, { agencyName }: CardWords): string => {
  const agency = agencyName(state.assignments.find((part) => part.id === one.assignment)?.agency ?? one.assignment);
  const about =
    one.kind === 'reassignment'
      ? `${agency} đề nghị điều chỉnh phân công${one.proposed === null ? '' : `, đề xuất giao ${agencyName(one.proposed)}`}`
      : one.kind === 'extension'
        ? `${agency} đề nghị gia hạn${one.askedDate === null ? '' : ` đến ${shortDate(one.askedDate)}`}`
        : one.kind === 'obstacle'
          ? `${agency} có vướng mắc${numbered(one.obstacle)}, xin ý kiến UBND tỉnh`
          : `${agency} quá hạn, xin ý kiến UBND tỉnh`;
  const where = WHERE[one.state];
  return `${about}${one.reason === null ? '' : ` (${quoted(cutAtWord(one.reason, 200))})`}: ${where}.`;
};

const rolledUp = (state: TaskState): readonly string[] => {
  const of = (role: AssignmentState['role']) => {
    const parts = state.assignments.filter((one) => one.role === role);
    return { done: parts.filter(isClosed).length, total: parts.length };
  };
  return rollUp(of('lead'), of('coordinating'));
};

/** The highest post by which the person decides; null for who holds none. */
const decidingPost = ({ posts }: Actor): Post | null =>
  (['chair', 'vice-chair', 'office-chief'] as const).find((post) => posts.some((held) => held.post === post)) ?? null;

/** Decisions whose documents are still to come. */
const documentLines = (state: TaskState): readonly string[] =>
  state.documents.map(
    (one) => `Chờ văn bản: ${decisionText(one.decision)} (đồng chí ${one.byName}, ${shortInstant(one.atMs)}).`,
  );

/** A task as it stands, with what this person can do about it: decisions first. */
export const taskCard = (state: TaskState, actor: Actor, words: CardWords): Rendered => {
  const offers = offersOf(state, actor);
  const own = new Set(offers.parts.map(({ part }) => part.id));
  const answers = [...new Set([...typedAnswers(state, offers), ...familyAnswers(state, actor)])].slice(0, 6);
  const decided = state.decided.at(-1);
  const lines = [
    `Nhiệm vụ ${state.number}: ${cutAtWord(state.title, 300)}`,
    ...(state.product === null ? [] : [`Sản phẩm: ${cutAtWord(state.product, 160)}`]),
    `Tình trạng: ${STANDINGS[state.standing].toLowerCase()}.`,
    ...(state.assignments.length > 2 ? [`${rolledUp(state).join('; ')}.`] : []),
    ...familyLines(state),
    ...partLines(state, own, words),
    ...(state.openGroups?.length ? [`• ${openGroupsLine(state.openGroups)}`] : []),
    ...obstacleLines(state, words),
    ...state.submissions.map((one) => submissionLine(one, state, words)),
    ...(decided === undefined
      ? []
      : [
          `Đã quyết định: ${decisionText(decided.decision, decided.about, words.agencyName)} (đồng chí ${decided.byName}, ${shortInstant(decided.atMs)}).`,
        ]),
    ...documentLines(state),
    ...(answers.length === 0 ? [] : [`Trả lời: ${answers.join('; ')}`]),
  ];
  const buttons = [
    ...offers.submissions.flatMap(({ can, submission }) =>
      can === 'submit'
        ? submitButtons(state.number, submission.id)
        : decisionButtons({
            number: state.number,
            submission: submission.id,
            about: submission.kind,
            askedDate: submission.askedDate,
            proposed: submission.proposed,
            post: decidingPost(actor),
          }),
    ),
    ...offers.parts.flatMap(({ part, verbs }) =>
      partButtons({ number: state.number, assignment: part.id }, words.nowMs, verbs),
    ),
    ...offers.obstacles.flatMap(({ obstacle, verbs }) => obstacleButtons(state.number, obstacle.no, verbs)),
    ...familyButtons(state),
  ];
  // Of several parts the same label twice would be a guess: then the typed form, which names the agency.
  const once = buttons.filter((one) => buttons.filter((other) => other.label === one.label).length === 1);
  return { text: lines.join('\n'), buttons: once };
};
