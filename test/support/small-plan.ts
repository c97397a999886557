import type { Post } from '../../src/domain/directory/official';
import type { NewPlan } from '../../src/adapters/prisma/plans/give-plan';
import { seedOfficials } from '../../src/main/instance/seed-files';
import { madePlan } from './made-plan';

export const SMALL_PLAN = 'ke-hoach-nho';

const task = (text: string, lead: string, ...coordinating: readonly string[]) => ({
  text,
  leads: [lead],
  coordinating,
});

/** Five tasks of agencies that the seeds know: 1 with two coordinating agencies, 4 led by its own monitor. */
export const smallPlan = (): NewPlan =>
  madePlan(SMALL_PLAN, 'Kế hoạch nhỏ', [
    task('Rà soát văn bản quy phạm pháp luật', 'STP', 'STC', 'SYT'),
    task('Công khai dự toán ngân sách', 'STC'),
    task('Đánh giá chất lượng khám, chữa bệnh', 'SYT', 'STP'),
    task('Tổng hợp kết quả cải cách hành chính', 'SNV'),
    task('Kiểm soát thủ tục hành chính', 'STP'),
  ]);

/** The demo official who holds a post: also the id of his chat on the simulator. */
export const holderOf = (agency: string, post: Post = 'focal'): string => {
  const found = seedOfficials().find((one) => one.posts.some((held) => held.agency === agency && held.post === post));
  if (!found) throw new Error(`Nobody is ${post} of ${agency}`);
  return found.id;
};
