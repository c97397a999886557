import { decide } from '../../src/domain/task/decide/decide';
import { evolve } from '../../src/domain/task/evolve/evolve';
import { numbered } from '../../src/domain/task/recording';
import type { AssignmentRole, AssignmentWork, TaskState } from '../../src/domain/task/state';
import { at, type Story } from '../../test/support/builders';
import {
  ACTS,
  aTask,
  bring,
  COORDINATING,
  DOER,
  LEAD,
  partOf,
  STATES,
  type PartAct,
} from '../../test/support/task-world';
import { code, table } from './table';

const KINDS = Object.keys(ACTS) as PartAct[];
const WHEN = at('2024-03-04');

/** An explanation is owed by what is late; everything else is shown for a part in time. */
const given = (kind: PartAct): Story => aTask({ due: kind === 'explain' ? '2024-02-28' : '2024-06-28' });

const after = (story: Story, kind: PartAct, id: string): TaskState | string => {
  const actor = DOER[kind][id === LEAD ? 'lead' : 'coordinating'];
  const command = { commandId: 'c', actor, act: ACTS[kind](id) };
  const decided = decide(story.state, command, WHEN, story.rules);
  if (!decided.ok) return decided.error.code;
  return numbered(story.state, command, decided.value, WHEN).reduce<TaskState>(evolve, story.state);
};

const cell = (kind: PartAct, id: string, work: AssignmentWork): string => {
  const story = bring(given(kind), id, work);
  const then = after(story, kind, id);
  if (typeof then === 'string') return `*${then}*`;
  const now = partOf({ ...story, state: then }, id).work;
  const others = then.assignments.some((one) => one.id !== id && one.work === 'released')
    ? ' (the rest: released)'
    : '';
  return `${now === work ? '✓' : `→ ${code(now)}`}${others}`;
};

/** Every act in every state of the work axis of one agency's part, as `decide` and `evolve` have it. */
export const workAxis = (role: AssignmentRole): string => {
  const id = role === 'lead' ? LEAD : COORDINATING;
  const states: readonly AssignmentWork[] = STATES[role];
  return table(
    ['act', ...states.map(code)],
    KINDS.map((kind) => [code(kind), ...states.map((work) => cell(kind, id, work))]),
  );
};
