import type { NewPlan } from '../../src/adapters/prisma/give-plan';
import type { CivilDate } from '../../src/domain/calendar/civil-date';
import type { Official } from '../../src/domain/directory/official';

const DUE = '2024-06-28';

const task = (
  index: number,
  leads: readonly string[],
  coordinating: readonly string[],
  due: CivilDate,
): NewPlan['tasks'][number] => ({
  row: index + 1,
  stt: String(index + 1),
  area: 'II.1',
  text: `Nhiệm vụ đo tốc độ số ${index + 1} của kế hoạch cải cách hành chính`,
  group: null,
  product: 'Báo cáo',
  leads,
  coordinating,
  deadline: { kind: 'exact', due, every: null, wording: due.split('-').reverse().join('/'), doubts: [] },
  proposed: [],
  note: null,
});

/** A plan of so many tasks, each with one lead (by turns, when there are several) and the given coordinating agencies. */
export const benchPlan = (
  id: string,
  count: number,
  leads: readonly [string, ...string[]],
  coordinating: readonly string[],
  due: CivilDate = DUE,
): NewPlan => ({
  id,
  title: `Kế hoạch đo tốc độ ${id}`,
  year: 2024,
  number: null,
  issuer: 'UBND tỉnh',
  standing: 'SNV',
  office: 'VPUBND',
  areas: [{ code: 'II.1', name: 'Công tác chỉ đạo, điều hành', monitor: 'SNV' }],
  targets: [],
  duties: [],
  tasks: Array.from({ length: count }, (_, index) =>
    task(index, [leads[index % leads.length] ?? leads[0]], coordinating, due),
  ),
});

export const focalOf = (officials: readonly Official[], agency: string): string => {
  const found = officials.find((one) => one.posts.some((held) => held.agency === agency && held.post === 'focal'));
  if (!found) throw new Error(`no focal official in ${agency}`);
  return found.id;
};
