import { isClosed } from '../../../../../src/domain/task/status';
import { nextWake, pendingSteps } from '../../../../../src/domain/task/steps/steps';
import { everyMoment, json, need, partIn, type Promises } from './promise';

/** What comes of time. */
export const TIME: Promises = {
  'a task that rests is left alone by time, and the days of rest are not counted': everyMoment(
    ({ before, after, rules, command, events }) => {
      if (after.standing === 'suspended') need(nextWake(after, rules) === null, 'the task wakes');
      if (before.standing !== 'suspended' || after.standing !== 'open') return;
      need(
        after.suspensions.every((one) => one.toMs !== null),
        'a rest does not end',
      );
      const moved = events.flatMap(({ event }) => (event.kind === 'deadline-moved' ? [event] : []));
      if (command.act.kind === 'resume' && command.act.newDue !== null) return;
      for (const one of moved) need(one.from !== null && one.to !== null && one.to >= one.from, json(one));
    },
  ),

  'nothing is timed or asked for a closed part, and nothing at all for a closed task': everyMoment(
    ({ after, rules }) => {
      const closed = new Set(after.assignments.filter(isClosed).map((one) => one.id));
      // Papers are owed for closed parts too.
      const timed = pendingSteps(after, rules).filter((one) => one.kind !== 'document');
      need(!timed.some((one) => closed.has(one.assignment)), 'a step waits');
      need(!after.submissions.some((one) => closed.has(one.assignment)), 'a question waits');
      if (after.standing !== 'open') need(nextWake(after, rules) === null, 'the task wakes');
    },
  ),

  'no rung of the ladder is skipped, told twice, or told of a closed part': ({ moments }) => {
    const reached = new Map<string, number>();
    for (const { before, events } of moments) {
      for (const { event } of events) {
        if (
          ['deadline-moved', 'role-changed', 'reassigned', 'assignment-added'].includes(event.kind) &&
          'assignment' in event
        )
          reached.delete(event.assignment);
        if (event.kind !== 'escalated') continue;
        if (event.again === true) {
          need(event.rung === reached.get(event.assignment), `rung ${event.rung} was told again out of turn`);
          continue;
        }
        const rung = (reached.get(event.assignment) ?? 0) + 1;
        need(event.rung === rung, `rung ${event.rung} came when ${rung} was next`);
        need(!isClosed(partIn(before, event.assignment)), 'the part was closed');
        reached.set(event.assignment, rung);
      }
    }
  },

  'each rung speaks to the part’s own line, a commune’s goes on to its district': everyMoment(({ before, events }) => {
    for (const { event } of events) {
      if (event.kind !== 'escalated' || event.sideways) continue;
      const { line, upper, agency } = partIn(before, event.assignment);
      if (event.to !== 'unit-head' && event.to !== 'leader') continue;
      const own = line === 'commune' ? [agency, upper] : [agency];
      need(own.includes(event.agency), `${json(event)} of ${agency}`);
      need(line !== 'commune' || event.to === 'leader', `a commune has no ${event.to}`);
    }
  }),

  'of new rules each part is told once, and only of what moves': everyMoment(({ command, events }) => {
    const told = events.flatMap(({ event }) => (event.kind === 'schedule-moved' ? [event] : []));
    need(told.length === 0 || command.act.kind === 'rules-changed', `${command.act.kind} told of new rules`);
    need(new Set(told.map((one) => one.assignment)).size === told.length, json(told));
    for (const { moved } of told)
      need(
        Object.values(moved).some(([from, to]) => from !== to),
        json(moved),
      );
  }),

  'no step is done twice for one deadline': everyMoment(({ after }) => {
    for (const part of after.assignments) need(new Set(part.fired).size === part.fired.length, json(part.fired));
  }),

  'after a timer the next wake is ahead: no circle without time passing': everyMoment((moment) => {
    if (moment.command.act.kind !== 'timer' || moment.command.actor.officialId !== 'system') return;
    const wake = nextWake(moment.after, moment.rules);
    need(wake === null || wake > moment.nowMs, `wakes again at ${wake} when it is ${moment.nowMs}`);
    need(moment.decided.ok || moment.decided.error.code === 'nothing-due', 'the timer was refused');
  }),
};
