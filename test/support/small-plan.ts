import type { NewPlan } from '../../src/adapters/prisma/give-plan';
import type { Post } from '../../src/domain/directory/official';
import { seedOfficials } from '../../src/main/seed-files';

export const SMALL_PLAN = 'ke-hoach-nho';

const task = (
  row: number,
  text: string,
  leads: readonly string[],
  coordinating: readonly string[],
): NewPlan['tasks'][number] => ({
  row,
  stt: String(row),
  area: 'II.1',
  text,
  group: null,
  product: 'Báo cáo',
  leads,
  coordinating,
  deadline: { kind: 'exact', due: '2024-06-28', every: null, wording: '28/6/2024', doubts: [] },
  proposed: [],
  note: null,
});

/** Five tasks of agencies that the seeds know: 1 with two coordinating agencies, 4 led by its own monitor. */
export const smallPlan = (): NewPlan => ({
  id: SMALL_PLAN,
  title: 'Kế hoạch nhỏ',
  year: 2024,
  number: null,
  issuer: 'UBND tỉnh',
  standing: 'SNV',
  office: 'VPUBND',
  areas: [{ code: 'II.1', name: 'Công tác chỉ đạo, điều hành', monitor: 'SNV' }],
  targets: [],
  duties: [],
  tasks: [
    task(1, 'Rà soát văn bản quy phạm pháp luật', ['STP'], ['STC', 'SYT']),
    task(2, 'Công khai dự toán ngân sách', ['STC'], []),
    task(3, 'Đánh giá chất lượng khám, chữa bệnh', ['SYT'], ['STP']),
    task(4, 'Tổng hợp kết quả cải cách hành chính', ['SNV'], []),
    task(5, 'Kiểm soát thủ tục hành chính', ['STP'], []),
  ],
});

/** The demo official who holds a post: also the id of his chat on the simulator. */
export const holderOf = (agency: string, post: Post = 'focal'): string => {
  const found = seedOfficials().find((one) => one.posts.some((held) => held.agency === agency && held.post === post));
  if (!found) throw new Error(`Nobody is ${post} of ${agency}`);
  return found.id;
};
