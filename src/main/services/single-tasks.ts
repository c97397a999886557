import type { Db } from '../../adapters/prisma/client';
import { addSingleTask, dutiesOf, dutyCommand } from '../../adapters/prisma/plans/single-tasks';
import { civilDateAt, yearOf } from '../../domain/calendar/civil-date';
import { understandDeadline } from '../../domain/deadline/understand-deadline';
import { agenciesOfCell } from '../../domain/directory/agencies-of-cell';
import { readSingleTask, SINGLES_AREA } from '../../domain/plan/single-task';
import { ok } from '../../domain/result';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { PlanStore } from '../../ports/plan-store';
import type { SingleTasks } from '../../ports/single-tasks';

interface Needs {
  readonly db: Db;
  readonly plans: Pick<PlanStore, 'rules'>;
  readonly directory: Pick<Directory, 'catalogue'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Reads what was written down by the instance's catalogue and year, and gives it. */
export const createSingleTasks = ({ db, plans, directory, clock }: Needs): SingleTasks => {
  const giving = async (commandId: string, byOfficialId: string) => {
    const rules = await plans.rules();
    if (rules === null) throw new Error('no rules are loaded');
    return { rules, nowMs: clock.now(), byOfficialId, commandId };
  };
  return {
    add: async (form, token, byOfficialId) => {
      const catalogue = await directory.catalogue();
      const today = civilDateAt(clock.now());
      const year = yearOf(today);
      const task = readSingleTask(form, {
        today,
        deadline: (text) => understandDeadline(text, { year }),
        agencies: (text) => agenciesOfCell(text, catalogue),
      });
      return task.ok ? ok(await addSingleTask(db, task.value, await giving(`single:${token}`, byOfficialId))) : task;
    },
    duties: (planId) => dutiesOf(db, planId),
    follow: async (dutyId, byOfficialId) => {
      const duty = await db.duty.findUnique({ where: { id: dutyId }, include: { plan: true } });
      if (duty === null) return null;
      const groups = new Map((await directory.catalogue()).groups.map((one) => [one.code, one.memberCodes]));
      const leads = [...new Set(duty.agencies.flatMap((code) => groups.get(code) ?? [code]))];
      if (leads.length === 0) return null;
      const { number, issuer, title } = duty.plan;
      const task = {
        ...{ row: 1, stt: '', area: SINGLES_AREA, text: duty.text, group: null, product: null, leads },
        ...{ coordinating: [], proposed: [], note: null },
        // A duty is work that goes on: a check-in for each report.
        deadline: understandDeadline('Thường xuyên', { year: duty.plan.year }),
        source: { number: number ?? '', date: null, issuer, title },
      };
      return addSingleTask(db, task, await giving(dutyCommand(dutyId), byOfficialId));
    },
  };
};
