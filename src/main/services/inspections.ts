import { civilDateAt } from '../../domain/calendar/civil-date';
import { agencyName } from '../../domain/directory/agency-names';
import { mayManage } from '../../domain/directory/may-manage';
import { countedAgencies, coverageOf } from '../../domain/inspection/coverage';
import { mayKnow, type Inspection, type InspectionFault } from '../../domain/inspection/inspection';
import { readFinding, readResult, readVisit } from '../../domain/inspection/read-inspection';
import { fail, ok, type Result } from '../../domain/result';
import type { Actor } from '../../domain/task/actor';
import { shortDate } from '../../messages/words/dates';
import { inspectionWords } from '../../messages/plans/inspection';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { Inspections, InspectionStore } from '../../ports/inspections';
import type { SingleTasks } from '../../ports/single-tasks';
import type { TaskViews } from '../../ports/task-views';

interface Needs {
  readonly store: InspectionStore;
  readonly singles: Pick<SingleTasks, 'add'>;
  readonly views: Pick<TaskViews, 'plans'>;
  readonly directory: Pick<Directory, 'catalogue'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Inspections as kept by Sở Nội vụ and seen by everybody. */
export const createInspections = ({ store, singles, views, directory, clock }: Needs): Inspections => {
  const today = () => civilDateAt(clock.now());
  const written = (actor: Actor) => ({ byOfficialId: actor.officialId, atMs: clock.now() });

  /** Lets whoever may write do so to an inspection that exists. */
  const onto = async <T>(
    actor: Actor,
    id: string,
    write: (one: Inspection) => Promise<Result<T, InspectionFault>>,
  ): Promise<Result<T, InspectionFault>> => {
    if (!mayManage(actor)) return fail({ code: 'no-right' });
    const one = await store.byId(id);
    return one === null ? fail({ code: 'no-such-inspection' }) : write(one);
  };
  const outcome = (done: boolean, code: 'concluded-already' | 'visited-already' | 'not-visited') =>
    done ? ok(null) : fail({ code });

  return {
    of: async (planId, viewer) => {
      const plans = await views.plans();
      const plan = planId === undefined ? plans[0] : plans.find((one) => one.id === planId);
      if (plan === undefined) return null;
      const [all, target, catalogue] = await Promise.all([
        store.ofPlan(plan.id),
        store.target(plan.id),
        directory.catalogue(),
      ]);
      const coverage = coverageOf(all, countedAgencies(catalogue), target, { day: today(), ms: clock.now() });
      return { plan, plans, inspections: all.filter((one) => mayKnow(one, viewer)), coverage };
    },
    plan: async (actor, { planId, agency, month, announced }, token) => {
      if (!mayManage(actor)) return fail({ code: 'no-right' });
      const { agencies } = await directory.catalogue();
      if (!agencies.some((one) => one.code === agency)) return fail({ code: 'unknown-agency' });
      if (!(await views.plans()).some((one) => one.id === planId)) return fail({ code: 'no-such-inspection' });
      await store.add({ id: token, planId, agency, month, announced }, written(actor));
      return ok(null);
    },
    visit: (actor, id, form) =>
      onto(actor, id, async (one) => {
        const read = readVisit(one, form, today());
        return read.ok ? outcome(await store.visited(id, read.value, written(actor)), 'concluded-already') : read;
      }),
    conclude: (actor, id, form) =>
      onto(actor, id, async (one) => {
        const read = readResult(one, form, today());
        return read.ok ? outcome(await store.concluded(id, read.value, written(actor)), 'not-visited') : read;
      }),
    remove: (actor, id) =>
      onto(actor, id, async () => outcome(await store.remove(id, written(actor)), 'visited-already')),
    find: (actor, id, form, token) =>
      onto(actor, id, async (one) => {
        const read = readFinding(one, form, today());
        if (!read.ok) return read;
        const { text, due, document } = read.value;
        const name = agencyName(await directory.catalogue(), one.agency);
        const task = await singles.add(
          {
            ...{
              title: text,
              product: inspectionWords.product,
              deadline: shortDate(due),
              leads: name,
              coordinating: '',
            },
            source: { ...document, issuer: inspectionWords.issuer, title: inspectionWords.resultTitle(name) },
            funding: { amount: '', source: '' },
          },
          token,
          actor.officialId,
        );
        if (!task.ok) return fail({ code: 'task', fault: task.error });
        await store.addFinding(id, { id: token, text, task: task.value }, written(actor));
        return ok(task.value);
      }),
  };
};
