import { civilDateAt } from '../calendar/civil-date';
import { workingDaysBetween, type WorkingCalendar } from '../calendar/working-days';
import type { AgencyCatalogue } from '../directory/agency';
import { agencyName } from '../directory/agency-names';
import { isByPeriods } from '../family/judging';
import { agenciesOverTime } from '../task/agencies-over-time';
import type { RecordedEvent } from '../task/events';
import type { AssignmentState, TaskState } from '../task/state';
import { isLate, judgedAt } from '../task/status';
import { answersOf, type Answer } from './answers';
import { rateOf } from './counting';
import type { AgencyFacts, PartFacts } from './facts';
import { isNews } from './news';
import type { ReportPeriod } from './periods';

export interface FactsInput {
  /** States folded from the log up to the last instant of the period's `asOf`. */
  readonly states: readonly TaskState[];
  /** Everything that was recorded up to that instant: a question may be older than the period. */
  readonly events: readonly RecordedEvent[];
  readonly catalogue: AgencyCatalogue;
  readonly period: ReportPeriod;
  readonly calendar: WorkingCalendar;
}

interface Part {
  readonly state: TaskState;
  readonly part: AssignmentState;
}

/**
 * The plan's own parts. Each period of a recurring task counts and the task that they come from does not; what an
 * agency gives within its own plan is the agency's own matter.
 */
const partsOf = (states: readonly TaskState[], fromMs: number): readonly Part[] =>
  states
    .filter((one) => one.standing !== 'withdrawn' && one.parent?.why !== 'cascade')
    .flatMap((state) => state.assignments.map((part) => ({ state, part })))
    .filter(({ state, part }) => part.work !== 'released' && !isByPeriods(state, part))
    .filter(({ part }) => part.work !== 'confirmed' || (part.confirmedAtMs ?? 0) >= fromMs);

type Standing = 'early' | 'on-time' | 'late' | 'awaiting' | 'overdue' | 'ongoing';

const standingOf = ({ state, part }: Part, calendar: WorkingCalendar, asOfMs: number): Standing => {
  const late = isLate(calendar, part.due, part.askedAtMs, judgedAt(state, asOfMs));
  if (part.work === 'awaiting') return 'awaiting';
  if (part.work !== 'confirmed') return late ? 'overdue' : 'ongoing';
  if (late) return 'late';
  const { due, askedAtMs } = part;
  const before = due !== null && askedAtMs !== null && workingDaysBetween(calendar, civilDateAt(askedAtMs), due) > 0;
  return before ? 'early' : 'on-time';
};

const partFacts = (parts: readonly Part[], calendar: WorkingCalendar, asOfMs: number): PartFacts => {
  const standings = parts.map((one) => ({ part: one.part, standing: standingOf(one, calendar, asOfMs) }));
  const count = (wanted: Standing): number => standings.filter(({ standing }) => standing === wanted).length;
  const isLateOne = (standing: Standing): boolean => standing === 'late' || standing === 'overdue';
  const early = count('early');
  return {
    total: parts.length,
    onTime: count('on-time') + early,
    early,
    late: count('late'),
    awaiting: count('awaiting'),
    overdue: count('overdue'),
    excused: standings.filter(({ part, standing }) => isLateOne(standing) && part.excused !== null).length,
  };
};

const answerFacts = (answers: readonly Answer[]): AgencyFacts['answers'] => {
  const minutes = answers.flatMap((one) => (one.minutes === null ? [] : [one.minutes]));
  const sum = minutes.reduce((all, one) => all + one, 0);
  return {
    answered: minutes.length,
    meanMinutes: minutes.length === 0 ? null : Math.round(sum / minutes.length),
    open: answers.length - minutes.length,
  };
};

/** Agencies to which something happened in the period, once for each time. */
interface Happened {
  readonly returned: readonly string[];
  readonly extended: readonly string[];
  readonly answers: readonly Answer[];
}

const happenedTo = (state: TaskState, log: readonly RecordedEvent[], input: FactsInput): Happened => {
  const agencyOf = agenciesOverTime(state, log);
  const inPeriod = log.filter((one) => one.atMs >= input.period.fromMs);
  return {
    returned: inPeriod.flatMap(({ event, seq }) =>
      event.kind === 'completion-returned' ? [agencyOf(event.assignment, seq)] : [],
    ),
    extended: inPeriod.flatMap(({ event, seq }) =>
      event.kind === 'deadline-moved' && event.why === 'extension' ? [agencyOf(event.assignment, seq)] : [],
    ),
    answers: answersOf(state, log, input.calendar, input.period),
  };
};

const byTask = (events: readonly RecordedEvent[], untilMs: number): ReadonlyMap<string, readonly RecordedEvent[]> => {
  const logs = new Map<string, RecordedEvent[]>();
  for (const one of events.filter(({ atMs }) => atMs <= untilMs)) {
    const log = logs.get(one.taskId);
    if (log) log.push(one);
    else logs.set(one.taskId, [one]);
  }
  for (const log of logs.values()) log.sort((a, b) => a.seq - b.seq);
  return logs;
};

const times = (agencies: readonly string[], code: string): number => agencies.filter((one) => one === code).length;

/** The facts of each agency that has any, in the catalogue's order. Pure in the log as it stood at the end of `asOf`. */
export const factsOf = (input: FactsInput): readonly AgencyFacts[] => {
  const { states, catalogue, calendar } = input;
  const { fromMs, asOfMs } = input.period;
  const logs = byTask(input.events, asOfMs);
  const own = states.filter((one) => one.parent?.why !== 'cascade');
  const happened = own.map((state) => happenedTo(state, logs.get(state.taskId) ?? [], input));
  const returned = happened.flatMap((one) => one.returned);
  const extended = happened.flatMap((one) => one.extended);
  const answers = happened.flatMap((one) => one.answers);
  const told = new Set(
    [...logs.values()]
      .flat()
      .flatMap(({ taskId, atMs, event }) => (atMs >= fromMs && isNews(event) ? [`${taskId} ${event.assignment}`] : [])),
  );
  const parts = partsOf(states, fromMs);
  const concerned = [
    ...parts.map(({ part }) => part.agency),
    ...returned,
    ...extended,
    ...answers.map((a) => a.agency),
  ];
  const codes = new Set([...catalogue.agencies.map((one) => one.code), ...concerned.sort()]);
  const known = new Set(concerned);
  return [...codes]
    .filter((code) => known.has(code))
    .map((code) => {
      const mine = parts.filter(({ part }) => part.agency === code);
      const led = mine.filter(({ part }) => part.role === 'lead');
      const lead = partFacts(led, calendar, asOfMs);
      const updated = led.filter(({ state, part }) => told.has(`${state.taskId} ${part.id}`));
      return {
        code,
        name: agencyName(catalogue, code),
        lead,
        coordinating: partFacts(
          mine.filter(({ part }) => part.role === 'coordinating'),
          calendar,
          asOfMs,
        ),
        returned: times(returned, code),
        extensions: times(extended, code),
        answers: answerFacts(answers.filter((one) => one.agency === code)),
        completion: rateOf(lead.onTime + lead.late, lead.total),
        update: rateOf(updated.length, lead.total),
      };
    });
};
