import type { CivilDate } from '../../src/domain/calendar/civil-date';
import type { Official } from '../../src/domain/directory/official';
import type { NewPlan } from '../../src/adapters/prisma/plans/give-plan';
import { madePlan } from '../support/made-plan';

/** A plan of so many tasks, each with one lead (by turns, when there are several) and the given coordinating agencies. */
export const benchPlan = (
  id: string,
  count: number,
  leads: readonly [string, ...string[]],
  coordinating: readonly string[],
  due?: CivilDate,
): NewPlan => {
  const tasks = Array.from({ length: count }, (_, index) => ({
    text: `Nhiệm vụ đo tốc độ số ${index + 1} của kế hoạch cải cách hành chính`,
    leads: [leads[index % leads.length] ?? leads[0]],
    coordinating,
  }));
  return madePlan(id, `Kế hoạch đo tốc độ ${id}`, tasks, due);
};

export const focalOf = (officials: readonly Official[], agency: string): string => {
  const found = officials.find((one) => one.posts.some((held) => held.agency === agency && held.post === 'focal'));
  if (!found) throw new Error(`no focal official in ${agency}`);
  return found.id;
};
