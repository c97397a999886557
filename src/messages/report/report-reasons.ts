import type { Cause, Excuse, Obstacle, PartNote } from '../../domain/report/figures';
import type { SaidAlike } from '../../domain/report/same-words';
import { shortDate } from '../words/dates';
import { OBSTACLE_KINDS } from '../words/labels';
import { counted, listed } from '../words/numbers';
import { dated, quoted } from './report-words';

const PARTS = 'phần việc';

/** So many tasks are named in a line, the others counted. */
const NUMBERS_NAMED = 8;

const numbersText = (notes: readonly PartNote[]): string => {
  const numbers = [...new Set(notes.map((one) => one.number))];
  const more = numbers.length - NUMBERS_NAMED;
  const named = numbers.slice(0, NUMBERS_NAMED).map(String);
  return more > 0
    ? `nhiệm vụ số ${named.join(', ')} và ${counted(more, 'nhiệm vụ khác')}`
    : `nhiệm vụ số ${listed(named)}`;
};

/** "- Nhiệm vụ số 4 (Sở Tư pháp): …" where one agency said it; else what was said, and by how many. */
const line = <T extends PartNote>({ text, notes }: SaidAlike<T>, kind: string, own: (note: T) => string): string => {
  const [first] = notes;
  const { number, agency, role } = first;
  if (notes.length === 1)
    return `- Nhiệm vụ số ${number} (${agency.name}${role === 'coordinating' ? ', phối hợp' : ''}): ${quoted(text)} (${kind})${own(first)}.`;
  const agencies = new Set(notes.map((one) => one.agency.code)).size;
  return `- ${quoted(text)} (${kind}): ${counted(notes.length, PARTS)} tại ${counted(agencies, 'cơ quan')} (${numbersText(notes)}).`;
};

const causeKind = ({ objective }: Cause): string => (objective ? 'khách quan' : 'chủ quan');
const waits = ({ waitsFor }: Obstacle): string => `chờ ${waitsFor?.name ?? 'UBND tỉnh'} cho ý kiến`;

/** "12 về kinh phí, 03 về thể chế", the commonest first. */
const byKind = (obstacles: readonly Obstacle[]): string => {
  const counts = new Map<string, number>();
  for (const { kind } of obstacles) {
    const name = OBSTACLE_KINDS[kind].toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => counted(count, `về ${name}`))
    .join(', ');
};

/** III.3 of a report: why things are late, by cause with counts; each by itself stands in an annex. */
export const reportReasonText = {
  none: 'Không có giải trình, khó khăn, vướng mắc nào được ghi nhận.',
  explained: (causes: readonly Cause[]) => {
    const objective = causes.filter((one) => one.objective).length;
    const closed = causes.filter((one) => one.closed).length;
    const kinds = [
      objective > 0 ? counted(objective, 'do nguyên nhân khách quan') : '',
      causes.length > objective ? counted(causes.length - objective, 'do nguyên nhân chủ quan') : '',
    ].filter((one) => one !== '');
    const done = closed === 0 ? '' : `; đến nay đã hoàn thành ${counted(closed, PARTS)}`;
    return `Có ${counted(causes.length, PARTS)} chậm đã được cơ quan thực hiện giải trình (${listed(kinds)})${done}:`;
  },
  cause: (group: SaidAlike<Cause>) =>
    line(group, causeKind(group.notes[0]), (one) =>
      one.closed ? '; đã hoàn thành' : dated(one.newDate, 'dự kiến hoàn thành'),
    ),
  moreCauses: (rest: number, annex: string) => `- ${counted(rest, 'nguyên nhân khác')} nêu tại ${annex}.`,
  excuses: (count: number) =>
    `Có ${counted(count, PARTS)} chậm được người quyết định thời hạn ghi nhận do nguyên nhân khách quan:`,
  excuse: (group: SaidAlike<Excuse>) =>
    line(group, 'khách quan', (one) => `; đồng chí ${one.by} ghi nhận ngày ${shortDate(one.on)}`),
  moreExcuses: (rest: number, annex: string) => `- ${counted(rest, 'lý do khác')} nêu tại ${annex}.`,
  obstacles: (obstacles: readonly Obstacle[]) => {
    const province = obstacles.filter((one) => one.waitsFor === null).length;
    const up = province === 0 ? '' : `; ${counted(province, 'nội dung')} đang chờ UBND tỉnh cho ý kiến`;
    return `Có ${counted(obstacles.length, 'khó khăn, vướng mắc')} đang chờ xử lý (${byKind(obstacles)})${up}:`;
  },
  obstacle: (group: SaidAlike<Obstacle>) =>
    line(
      group,
      `${OBSTACLE_KINDS[group.notes[0].kind].toLowerCase()}; ${waits(group.notes[0])}`,
      (one) =>
        `; phản ánh ngày ${shortDate(one.on)}${one.proposal === null ? '' : `; kiến nghị: ${quoted(one.proposal)}`}`,
    ),
  moreObstacles: (rest: number, annex: string) => `- ${counted(rest, 'nội dung khác')} nêu tại ${annex}.`,
  noObstacles: 'Không có khó khăn, vướng mắc đang chờ xử lý.',
  unexplained: (parts: readonly PartNote[]) => {
    const agencies = [...new Set(parts.map((one) => one.agency.name))].map((name) => {
      const numbers = parts.filter((one) => one.agency.name === name).map((one) => String(one.number));
      return `${name} (nhiệm vụ số ${listed(numbers)})`;
    });
    return `Chưa có giải trình: ${agencies.join('; ')}.`;
  },
  detail: (annex: string) => `Chi tiết từng nội dung tại ${annex}.`,
};

/** The annex with each explanation, excuse and obstacle by itself. */
export const reportNoteCells = {
  title: 'GIẢI TRÌNH, KHÓ KHĂN, VƯỚNG MẮC ĐƯỢC GHI NHẬN',
  causes: 'Giải trình nhiệm vụ chậm',
  excuses: 'Trễ khách quan được ghi nhận',
  obstacles: 'Khó khăn, vướng mắc đang chờ xử lý',
  text: 'Nội dung',
  kind: 'Loại',
  state: 'Tình trạng',
  agency: ({ agency, role }: PartNote) => `${agency.name}${role === 'coordinating' ? ' (phối hợp)' : ''}`,
  causeKind: (one: Cause) => (one.objective ? 'Khách quan' : 'Chủ quan'),
  causeState: (one: Cause) => {
    if (one.closed) return 'Đã hoàn thành';
    return one.newDate === null ? 'Chưa hoàn thành' : `Dự kiến hoàn thành ${shortDate(one.newDate)}`;
  },
  excuseKind: 'Khách quan',
  excuseState: (one: Excuse) => `Đồng chí ${one.by} ghi nhận ngày ${shortDate(one.on)}`,
  obstacleKind: (one: Obstacle) => OBSTACLE_KINDS[one.kind],
  obstacleText: (one: Obstacle) =>
    `${quoted(one.text)}${one.proposal === null ? '' : `; kiến nghị: ${quoted(one.proposal)}`}`,
  obstacleState: (one: Obstacle) => `Phản ánh ngày ${shortDate(one.on)}, ${waits(one)}`,
};
