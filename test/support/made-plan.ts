import type { CivilDate } from '../../src/domain/calendar/civil-date';
import { shortDate } from '../../src/messages/words/dates';
import type { NewPlan } from '../../src/adapters/prisma/plans/give-plan';

interface MadeTask {
  readonly text: string;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
}

/** A plan of one area, watched by Sở Nội vụ: tasks due on one day, each to be proved by a report. */
export const madePlan = (
  id: string,
  title: string,
  tasks: readonly MadeTask[],
  due: CivilDate = '2024-06-28',
): NewPlan => ({
  id,
  title,
  year: 2024,
  number: null,
  issuer: 'UBND tỉnh',
  standing: 'SNV',
  office: 'VPUBND',
  areas: [{ code: 'II.1', name: 'Công tác chỉ đạo, điều hành', monitor: 'SNV' }],
  targets: [],
  duties: [],
  tasks: tasks.map((task, index) => ({
    ...task,
    row: index + 1,
    stt: String(index + 1),
    area: 'II.1',
    group: null,
    product: 'Báo cáo',
    deadline: { kind: 'exact', due, every: null, wording: shortDate(due), doubts: [] },
    proposed: [],
    note: null,
  })),
});
