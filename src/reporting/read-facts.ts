import { civilDateAt, type CivilDate } from '../domain/calendar/civil-date';
import type { WorkingCalendar } from '../domain/calendar/working-days';
import { factsOf } from '../domain/report/facts-of';
import {
  choosePastPeriod,
  choosePeriod,
  type PeriodFault,
  type ReportKind,
  type ReportPeriod,
} from '../domain/report/periods';
import { fail, ok, type Result } from '../domain/result';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import type { Facts } from '../ports/facts';
import type { LogReader, TaskViews } from '../ports/task-views';

interface Sources {
  readonly reader: LogReader;
  readonly views: Pick<TaskViews, 'plans'>;
  readonly directory: Pick<Directory, 'catalogue'>;
  readonly calendar: () => Promise<WorkingCalendar | null>;
  readonly clock: Pick<Clock, 'now'>;
}

/** The period up to today, and never beyond its own last day. */
const upToToday = (kind: ReportKind, today: CivilDate, year: number): Result<ReportPeriod, PeriodFault> => {
  const chosen = choosePeriod(kind, today, year);
  return chosen.ok && chosen.value.to < today ? choosePeriod(kind, chosen.value.to, year) : chosen;
};

/** Tells facts from the whole log up to the day: a question may be older than the period in which it is answered. */
export const createFacts = ({ reader, views, directory, calendar, clock }: Sources): Facts => ({
  of: async ({ planId, kind, asOf }) => {
    const plans = await views.plans();
    const plan = planId === undefined ? plans[0] : plans.find((one) => one.id === planId);
    const working = await calendar();
    if (plan === undefined || working === null) return fail({ code: 'no-plan' });
    const today = civilDateAt(clock.now());
    const chosen =
      asOf === undefined ? upToToday(kind, today, plan.year) : choosePastPeriod(kind, asOf, plan.year, today);
    if (!chosen.ok) return chosen;
    const period = chosen.value;
    const [{ states }, events, catalogue] = await Promise.all([
      reader.asOf(plan.id, period.asOfMs),
      reader.eventsBetween(plan.id, 0, period.asOfMs),
      directory.catalogue(),
    ]);
    return ok({ plan, period, agencies: factsOf({ states, events, catalogue, period, calendar: working }) });
  },
});
