import type { DraftPlan, DraftTask } from '../../domain/plan/draft';
import { inGroups } from '../../domain/text/in-groups';
import { shortDate } from '../words/dates';

const NOT_FOUND = 'chưa thấy';

const taskLine = ({ text, group, stated = {} }: DraftTask): string => {
  const said = [
    ...(stated.lead ? [`chủ trì: ${stated.lead}`] : []),
    ...(stated.coordinating ? [`phối hợp: ${stated.coordinating}`] : []),
    ...(stated.deadline ? [`thời hạn: ${stated.deadline}`] : []),
    ...(stated.product ? [`sản phẩm: ${stated.product}`] : []),
  ];
  return `  - ${group === null ? '' : `[${group.replace(/[:.;\s]+$/, '')}] `}${text}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
};

/** A plan's draft as a clerk reads it at the command line: what the document says of itself, then each part in full. */
export const draftListing = (draft: DraftPlan): string => {
  const { title, year, number, date, issuer, areas, targets, tasks, duties, slips } = draft;
  const ofArea = inGroups(tasks, (task) => task.area);
  const ofHolder = inGroups(duties, (duty) => duty.holder);
  return [
    title === '' ? `Tên văn bản: ${NOT_FOUND}` : title,
    `Số: ${number ?? NOT_FOUND}; ngày ban hành: ${date === null ? NOT_FOUND : shortDate(date)}; nơi ban hành: ${issuer ?? NOT_FOUND}; năm: ${year ?? NOT_FOUND}`,
    `Đã đọc: ${areas.length} lĩnh vực, ${targets.length} chỉ tiêu, ${tasks.length} nhiệm vụ, ${duties.length} trách nhiệm`,
    ...areas.flatMap(({ code, name, leads }) => [
      '',
      `${code}. ${name}${leads.length === 0 ? '' : ` (phụ trách: ${leads.join(', ')})`}`,
      ...(ofArea.get(code) ?? []).map(taskLine),
    ]),
    ...(targets.length === 0 ? [] : ['', 'Chỉ tiêu']),
    ...targets.map(({ part }) => `  - ${part}`),
    ...(duties.length === 0 ? [] : ['', 'Tổ chức thực hiện']),
    ...[...ofHolder].flatMap(([holder, own]) => [
      `  ${holder === '' ? 'Chưa rõ cơ quan thực hiện' : holder}`,
      ...own.map(({ text }) => `  - ${text}`),
    ]),
    ...(slips.length === 0 ? [] : ['', 'Đề nghị xem lại']),
    ...slips.map(({ said, suggestion }) => `  - “${said}”, có thể là “${suggestion}”`),
  ].join('\n');
};
