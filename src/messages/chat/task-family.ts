import { openPeriods } from '../../domain/family/judging';
import { successorsOf } from '../../domain/family/succession';
import { rollUp } from '../../domain/family/roll-up';
import type { Button } from '../../domain/notice/rendered';
import { holds, type Actor } from '../../domain/task/actor';
import { mayAct } from '../../domain/task/rights';
import type { TaskState } from '../../domain/task/state';
import { parentPhrase } from '../words/parent-phrase';
import { quoted } from '../notices/notice-form';
import { fundingText } from '../words/money-words';
import { forms } from '../words/short-forms';
import { button } from './task-buttons';
import { shortDate } from '../words/dates';

/** "Quyết định 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh". */
export const sourceText = ({ number, date, issuer, title }: NonNullable<TaskState['source']>): string =>
  [number, date === null ? null : `ngày ${shortDate(date)}`, `của ${issuer}`, title === '' ? null : quoted(title)]
    .filter((one) => one !== null)
    .join(' ');

/** "Thuộc nhiệm vụ 12", "Tách từ nhiệm vụ 12". */
export const parentText = (parent: NonNullable<TaskState['parent']>): string => {
  const phrase = parentPhrase(parent);
  return phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1);
};

/** Where a task belongs and what it has opened, as the card tells it. */
export const familyLines = (state: TaskState): readonly string[] => {
  const { parent, condition, source, funding, mergedFrom } = state;
  const done = rollUp(state);
  const open = openPeriods(state);
  const after = successorsOf(state);
  return [
    ...(parent === null ? [] : [`${parentText(parent)}.`]),
    ...(mergedFrom.length === 0 ? [] : [`Gộp từ nhiệm vụ ${mergedFrom.join(', ')}.`]),
    ...(after.length === 0 ? [] : [`Thay bằng nhiệm vụ ${after.join(', ')}.`]),
    ...(source === null ? [] : [`Văn bản giao: ${sourceText(source)}.`]),
    ...(funding === null ? [] : [`Kinh phí: ${fundingText(funding)}.`]),
    ...(condition === null || condition.metAtMs !== null ? [] : [`Chờ điều kiện: ${quoted(condition.wording)}.`]),
    ...(done === null ? [] : [`Nhiệm vụ con: ${done.done}/${done.total} đã xong.`]),
    ...open.map((one) => `• ${one.label}: nhiệm vụ ${one.number}`),
  ];
};

/** What families add to the typed forms that a person is shown. */
export const familyAnswers = (state: TaskState, actor: Actor): readonly string[] => {
  if (state.standing !== 'open') return [];
  const n = String(state.number);
  const waits = state.condition !== null && state.condition.metAtMs === null;
  const lead = state.assignments.find((one) => one.role === 'lead') ?? null;
  const leads = state.assignments.some((one) => holds(actor, one.agency, 'unit-head', 'leader'));
  return [
    ...(waits && mayAct(state, 'state-condition', lead, actor) ? [forms.condition(n)] : []),
    ...(leads && state.period === null ? [forms.subtask(n)] : []),
  ];
};

export const familyButtons = (state: TaskState): readonly Button[] =>
  openPeriods(state)
    .slice(-2)
    .flatMap(({ number }) => button(`Xem ${number}`, { kind: 'show', number }));
