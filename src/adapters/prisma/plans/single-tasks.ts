import { civilDateAt, yearOf } from '../../../domain/calendar/civil-date';
import type { AppendixTask } from '../../../domain/plan/draft';
import { SINGLES_AREA, singlesPlanId } from '../../../domain/plan/single-task';
import { singleWords } from '../../../messages/plans/single-task';
import type { DutyLine } from '../../../ports/single-tasks';
import { LONG_TRANSACTION, type Db, type Tx } from '../client';
import { giveTasks, type Giving } from './give-tasks';
import { lockNumbering } from '../tasks/insert-tasks';

const numberOf = async (tx: Tx, commandId: string): Promise<number | null> => {
  const event = await tx.taskEvent.findFirst({ where: { commandId, seq: 1 }, select: { taskId: true } });
  if (event === null) return null;
  return (await tx.task.findUnique({ where: { id: event.taskId }, select: { number: true } }))?.number ?? null;
};

/** The year's plan of single tasks, made with the first; who stands for it is as in the plan that was first confirmed. */
const singlesPlan = async (tx: Tx, nowMs: number) => {
  const year = yearOf(civilDateAt(nowMs));
  const id = singlesPlanId(year);
  const known = await tx.plan.findUnique({ where: { id } });
  if (known) return { ...known, areas: [{ code: SINGLES_AREA, monitor: known.standing }] };
  const first = await tx.plan.findFirst({ where: { state: { not: 'draft' } }, orderBy: { confirmedAt: 'asc' } });
  const { standing = 'SNV', office = 'VPUBND', issuer = '' } = first ?? {};
  const data = { id, title: singleWords.planTitle(year), year, issuer, standing, office, state: 'running' };
  const plan = await tx.plan.create({ data: { ...data, confirmedAt: new Date(nowMs) } });
  const area = { planId: id, code: SINGLES_AREA, name: singleWords.area, monitor: standing, place: 0 };
  await tx.planArea.create({ data: area });
  return { ...plan, areas: [{ code: SINGLES_AREA, monitor: standing }] };
};

/** Gives one task beside the plans; given already under this command id, its number. */
export const addSingleTask = (db: Db, task: AppendixTask, giving: Giving): Promise<number> =>
  db.$transaction(async (tx) => {
    await lockNumbering(tx);
    const known = await numberOf(tx, giving.commandId);
    if (known !== null) return known;
    await giveTasks(tx, await singlesPlan(tx, giving.nowMs), [task], giving);
    const number = await numberOf(tx, giving.commandId);
    if (number === null) throw new Error(`The task of ${giving.commandId} was not given`);
    return number;
  }, LONG_TRANSACTION);

export const dutyCommand = (dutyId: string): string => `duty:${dutyId}`;

/** The duties of a plan in its order, with the tasks that follow them. */
export const dutiesOf = async (db: Db, planId: string): Promise<readonly DutyLine[]> => {
  const duties = await db.duty.findMany({ where: { planId }, orderBy: { place: 'asc' } });
  const followed = await db.taskEvent.findMany({
    where: { commandId: { in: duties.map((one) => dutyCommand(one.id)) }, seq: 1 },
    select: { commandId: true, taskId: true },
  });
  const tasks = await db.task.findMany({
    where: { id: { in: followed.map((one) => one.taskId) } },
    select: { id: true, number: true },
  });
  const numbers = new Map(tasks.map((one) => [one.id, one.number]));
  const byCommand = new Map(followed.map((one) => [one.commandId, numbers.get(one.taskId) ?? null]));
  return duties.map(({ id, holder, text, agencies }) => ({
    ...{ id, holder, text, agencies },
    task: byCommand.get(dutyCommand(id)) ?? null,
  }));
};
