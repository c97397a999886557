import type { HumanAct } from '../../domain/task/commands';
import { ACT_BUTTONS } from '../web/web-acts';

/** What is printed while the year is rehearsed, and at its end. */
interface Count {
  readonly name: string;
  readonly n: number;
}

const ESCALATED_TO: Readonly<Record<string, string>> = {
  'unit-head': 'Trưởng phòng',
  leader: 'Lãnh đạo cơ quan',
  monitor: 'Cơ quan theo dõi lĩnh vực đôn đốc',
  office: 'Văn phòng UBND tỉnh đôn đốc',
  standing: 'Sở Nội vụ đôn đốc, lập tờ trình',
};

const DECISIONS: Readonly<Record<string, string>> = {
  extend: 'Đồng ý gia hạn',
  refuse: 'Không đồng ý',
  remind: 'Nhắc nhở',
  reprimand: 'Phê bình',
  suspend: 'Tạm dừng',
  resume: 'Cho tiếp tục',
  withdraw: 'Rút',
  'ask-explanation': 'Yêu cầu giải trình',
  reassign: 'Chuyển cơ quan',
  instruct: 'Chỉ đạo về vướng mắc',
  drop: 'Không trình',
};

type ActName = HumanAct['kind'];

const ACTS: Readonly<Record<ActName, string>> = { ...ACT_BUTTONS, 'replace-agency': 'Chuyển sang cơ quan kế thừa' };

const BESIDE: Readonly<Record<string, string>> = {
  delegations: 'Ủy quyền, báo vắng',
  singles: 'Nhiệm vụ ngoài kế hoạch, trách nhiệm mục IV',
  inspections: 'Cuộc kiểm tra CCHC',
  findings: 'Việc khắc phục sau kiểm tra',
  directory: 'Sáp nhập cơ quan, cán bộ nghỉ',
  rules: 'Lần đổi lịch, quy định',
};

const WIDTH = 44;
const row = (name: string, value: string): string => `  ${name.padEnd(WIDTH)} ${value}`;
const rows = (counts: readonly Count[], names: Readonly<Record<string, string>>): readonly string[] =>
  counts.length === 0 ? ['  (không có)'] : counts.map((one) => row(names[one.name] ?? one.name, String(one.n)));

export const rehearsalText = {
  badDay: (day: string, first: string, last: string) =>
    `--until "${day}" không phải là một ngày từ ${first} đến ${last}; hãy ghi dạng YYYY-MM-DD.`,
  starting: (from: string, to: string) => `Diễn tập từ ${from} đến ${to}, cán bộ mô phỏng.`,
  progress: (facts: {
    readonly day: string;
    readonly replies: number;
    readonly events: number;
    readonly seconds: string;
  }) => `${facts.day}  ${facts.replies} trả lời, ${facts.events} sự kiện, ${facts.seconds} giây`,
  report: (file: string) => `Báo cáo năm: ${file}`,
  took: (seconds: string) => `Diễn tập xong sau ${seconds} giây.`,
  summary: (year: {
    readonly labels: readonly Count[];
    readonly messages: { readonly total: number; readonly mean: number; readonly p95: number; readonly most: number };
    readonly replies: number;
    readonly events: number;
    readonly acts: readonly { readonly name: ActName; readonly n: number }[];
    readonly refused: readonly Count[];
    /** Acts that nobody has done. */
    readonly missing: readonly ActName[];
    readonly beside: readonly Count[];
    readonly escalations: readonly Count[];
    readonly decisions: readonly Count[];
  }) =>
    [
      '',
      'Nhiệm vụ theo kết quả',
      ...year.labels.map((one) => row(one.name, String(one.n))),
      'Tin nhắn',
      row('Đã gửi', String(year.messages.total)),
      row(
        'Một cán bộ một tuần (có tin)',
        `trung bình ${year.messages.mean}, 95% không quá ${year.messages.p95}, nhiều nhất ${year.messages.most}`,
      ),
      row('Trả lời', String(year.replies)),
      row('Sự kiện trong sổ nhật ký', String(year.events)),
      'Việc đã làm qua tin nhắn',
      ...rows(year.acts, ACTS),
      ...(year.missing.length === 0 ? [] : [row('Chưa có dịp', year.missing.map((one) => ACTS[one]).join('; '))]),
      ...(year.refused.length === 0
        ? []
        : [row('Không ghi được (lý do, số lần)', year.refused.map((one) => `${one.name} ${one.n}`).join(', '))]),
      'Ngoài nhiệm vụ của kế hoạch',
      ...rows(year.beside, BESIDE),
      'Báo cáo lên theo tuyến',
      ...rows(year.escalations, ESCALATED_TO),
      'Quyết định của lãnh đạo',
      ...rows(year.decisions, DECISIONS),
      '',
    ].join('\n'),
};
