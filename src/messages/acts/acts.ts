import type { HumanAct } from '../../domain/task/commands';
import type { TaskState } from '../../domain/task/state';
import type { PlanChanges } from '../../domain/task/plan-change';
import { shortDate } from '../words/dates';
import { byDocument, documentText } from '../words/document-words';
import { decisionText, numbered } from '../words/labels';
import { fundingText } from '../words/money-words';
import { quoted, roleText } from '../notices/notice-form';
import { openGroupsChange } from '../words/open-groups';
import { evidenceText } from './outcomes';

const because = (reason: string | null): string =>
  reason === null || reason === '' ? '' : `, lý do: ${quoted(reason)}`;

/** What an amendment changes, in a few words. */
const changesText = ({ title, product, due, deadline, area, openGroups, add, roles, remove }: PlanChanges): string =>
  [
    ...(title === undefined ? [] : [`tên ${quoted(title)}`]),
    ...(product === undefined ? [] : [product === null ? 'bỏ sản phẩm' : `sản phẩm ${quoted(product)}`]),
    ...(due === undefined ? [] : [`thời hạn ${shortDate(due)}`]),
    ...(deadline === undefined ? [] : [`thời hạn ${deadline.wording}`]),
    ...(area === undefined ? [] : [`chuyển sang lĩnh vực ${area.code}`]),
    ...(openGroups === undefined ? [] : [openGroupsChange(openGroups)]),
    ...(add ?? []).map((one) => `thêm ${roleText[one.role]} ${one.agency}`),
    ...(roles ?? []).map((one) => `${one.assignment} chuyển sang ${roleText[one.role]}`),
    ...(remove ?? []).map((one) => `bớt ${one}`),
  ].join('; ');

/** The person, else the agency where the act names one. */
const toWhom = ({ agency, person }: { readonly agency: string; readonly person: { name: string } | null }): string =>
  ` cho ${person?.name ?? agency}`;

/** From when to when: what is counted from the deadline must be seen to be. */
const extension = ({ assignment, to }: Extract<HumanAct, { kind: 'ask-extension' }>, state: TaskState): string => {
  if (to === '') return '';
  const due = state.assignments.find((one) => one.id === assignment)?.due ?? null;
  return `${due === null ? '' : ` từ ${shortDate(due)}`} đến ${shortDate(to)}`;
};

type Words<K extends HumanAct['kind']> = (act: Extract<HumanAct, { kind: K }>, state: TaskState) => string;

const WORDS: { readonly [K in HumanAct['kind']]: Words<K> } = {
  accept: () => 'tiếp nhận',
  progress: (act) => (act.percent === null ? `đang thực hiện, ${quoted(act.text ?? '')}` : `tiến độ ${act.percent}%`),
  'answer-obstacle': (act) => `trả lời vướng mắc${numbered(act.obstacle)} (${act.assignment}): ${quoted(act.text)}`,
  'pass-up-obstacle': (act) => `trình UBND tỉnh vướng mắc${numbered(act.obstacle)} (${act.assignment})`,
  acknowledge: (act) => `đã nắm việc quá hạn (${act.assignment})`,
  'excuse-delay': (act) => `ghi nhận trễ khách quan (${act.assignment})${because(act.reason)}`,
  'decide-extension': (act) => `${decisionText(act.decision)}${because(act.reason)}`,
  'raise-obstacle': (act) => `vướng mắc ${quoted(act.text)}`,
  'ask-extension': (act, state) => `xin gia hạn${extension(act, state)}${because(act.reason)}`,
  explain: (act) =>
    `giải trình ${quoted(act.cause)}${act.newDate === null ? '' : `, dự kiến ${shortDate(act.newDate)}`}`,
  'add-evidence': (act) => `gửi minh chứng ${act.evidence.map(evidenceText).join('; ')}`,
  'ask-completion': (act) =>
    `báo hoàn thành${act.evidence.length === 0 ? '' : ` (${act.evidence.map(evidenceText).join('; ')})`}`,
  'confirm-completion': (act) => `xác nhận hoàn thành (${act.assignment})`,
  'return-completion': (act) => `trả lại kết quả (${act.assignment})${because(act.reason)}`,
  release: (act) => `miễn phần phối hợp (${act.assignment})${because(act.reason)}`,
  'release-rest': (act) => `miễn các phần phối hợp còn lại${because(act.reason)}`,
  nudge: (act) => `đôn đốc (${act.assignment})`,
  'assign-person': (act) => `giao ${act.person?.name ?? 'đầu mối cơ quan'} thực hiện${because(act.reason)}`,
  'hand-over': (act) => `chuyển ${act.person.name} thực hiện${because(act.reason)}`,
  'ask-person-change': (act) => `đề nghị đổi người thực hiện${because(act.reason)}`,
  'wait-for': (act) => `chờ phần phối hợp (${act.on})${act.note === null ? '' : `: ${quoted(act.note)}`}`,
  'stop-waiting': (act) => `không còn chờ phần phối hợp (${act.on})`,
  'call-in': (act) => `mời phối hợp: ${act.agencies.join(', ')}`,
  'ask-reassignment': (act) =>
    `đề nghị điều chỉnh phân công${act.proposed === null ? '' : `, giao ${act.proposed}`}${because(act.reason)}`,
  'replace-agency': (act) => `chuyển phần việc của ${act.from} sang ${act.to}`,
  'state-condition': (act) => `điều kiện đã có (${quoted(act.note)}), hạn ${shortDate(act.due)}`,
  'add-subtask': (act) => `giao tiếp ${quoted(act.title)}${toWhom(act.receiver)}, hạn ${shortDate(act.due)}`,
  'confirm-submission': () => 'trình UBND tỉnh',
  'drop-submission': (act) => `không trình UBND tỉnh${because(act.reason)}`,
  rule: (act) => `${decisionText(act.decision)}${because(act.reason)}`,
  'issue-document': (act) => `ghi ${documentText(act.ref)}`,
  suspend: (act) => `tạm dừng${byDocument(act.ref)}${because(act.reason)}`,
  resume: (act) =>
    `cho tiếp tục${byDocument(act.ref)}${act.newDue === null ? '' : `, thời hạn ${shortDate(act.newDue)}`}`,
  withdraw: (act) => `thu hồi${byDocument(act.ref)}${because(act.reason)}`,
  'amend-task': (act) => `điều chỉnh${byDocument(act.ref)}: ${changesText(act.changes)}`,
  'set-funding': ({ amount, source, ref }) =>
    `ghi kinh phí ${fundingText(amount === null && source === null ? null : { amount, source })}${ref === null ? '' : byDocument(ref)}`,
  'split-task': (act) =>
    `tách${byDocument(act.ref)} thành ${act.into.map((one) => `${quoted(one.title)}${one.leads.length === 0 ? '' : ` (${one.leads.join(', ')})`}`).join('; ')}`,
  'merge-task': (act) => `gộp vào nhiệm vụ ${act.into}${byDocument(act.ref)}${because(act.reason)}`,
  reopen: (act) => `mở lại (${act.assignment})${because(act.reason)}`,
  'decide-submission': (act) => `${decisionText(act.decision)}${because(act.reason)}`,
};

/** What an act means, for reading it back before it is done: "nhiệm vụ 3: báo hoàn thành". */
export const actText = (act: HumanAct, state: TaskState): string =>
  `nhiệm vụ ${state.number}: ${(WORDS[act.kind] as (act: HumanAct, state: TaskState) => string)(act, state)}`;
