import type { PeopleEvent } from '../../domain/task/evolve/evolve-people';
import { shortDate } from '../words/dates';
import { quoted } from '../notices/notice-form';
import type { TimelineSentences } from './timeline-words';

const because = (reason: string | null): string => (reason ? ` Lý do: ${quoted(reason)}.` : '');

/** Who does a part, and who waits for whom, as the timeline tells it. */
export const peopleTimeline: TimelineSentences<PeopleEvent['kind']> = {
  'person-assigned': ({ person, from, why, reason }, agency) => {
    const who = person === null ? 'đầu mối cơ quan' : `đồng chí ${person.name}`;
    const before = from === null || why === 'kept' ? '' : `, thay đồng chí ${from.name}`;
    return `${agency} giao ${who} ${why === 'kept' ? 'tiếp tục ' : ''}thực hiện${before}.${because(reason)}`;
  },
  'person-change-asked': ({ reason }, agency) =>
    `Người thực hiện của ${agency} đề nghị lãnh đạo đổi người.${because(reason)}`,
  'waiting-began': ({ on, note }, agency, { partName }) =>
    `${agency} đang chờ ${partName(on)} phối hợp${note === null ? '' : `: ${quoted(note)}`}.`,
  'waiting-ended': ({ on }, agency, { partName }) => `${agency} không còn chờ ${partName(on)} phối hợp.`,
  reassigned: ({ from, to }, _, { agencyName }) =>
    `Điều chỉnh phân công: phần việc của ${agencyName(from)} giao ${agencyName(to)} thực hiện.`,
  'part-absorbed': ({ assignment, into }, _, { partName }) =>
    `Phần việc của ${partName(assignment)} nhập vào phần việc của ${partName(into)}.`,
  'agency-replaced': ({ from, to, decision }, _, { agencyName }) =>
    `${agencyName(to)} kế thừa phần việc của ${agencyName(from)} theo văn bản ${decision.number} ngày ${shortDate(decision.date)}.`,
};
