import { decide } from '../../../../../src/domain/task/decide/decide';
import { fold } from '../../../../../src/domain/task/evolve/evolve';
import type { TaskState } from '../../../../../src/domain/task/state';
import type { Moment } from '../../../../support/random-life/live';
import { json, need, type Promises } from './promise';

/** What the log proves. */
export const LOG: Promises = {
  'the log folds to the state that was kept': ({ log, state, moments }) => {
    need(json(fold(log)) === json(state), 'the end differs');
    const middle = moments[Math.floor(moments.length / 2)];
    const then = log.filter((one) => one.seq <= (middle?.after.seq ?? 0));
    need(middle === undefined || json(fold(then)) === json(middle.after), 'the middle differs');
  },

  'events are numbered without a gap, and an accepted command makes at least one': ({ log, moments }) => {
    log.forEach((one, index) => need(one.seq === index + 1, `${one.seq} is number ${index + 1}`));
    for (const { decided, command } of moments) need(!decided.ok || decided.value.length > 0, command.act.kind);
  },

  'the state crosses the wire unchanged, and decides the same there': ({ moments }) => {
    const { before, command, decided, nowMs, rules } = moments.at(-1) as Moment;
    const there = JSON.parse(json(before)) as TaskState;
    expect(there).toEqual(before);
    need(json(decide(there, command, nowMs, JSON.parse(json(rules)) as typeof rules)) === json(decided), 'differs');
  },
};
