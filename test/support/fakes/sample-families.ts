import { addDays, civilDateAt } from '../../../src/domain/calendar/civil-date';
import type { Actor } from '../../../src/domain/task/actor';
import type { Act } from '../../../src/domain/task/commands';
import { at } from '../builders';
import { carryOut } from './opening';
import type { SamplePlan, SampleTask } from './sample-plan';

/** One act that must be allowed: the task after it, and what it opened. */
const opening = (
  task: SampleTask,
  actor: Actor,
  act: Act,
  nowMs: number,
  next: number,
): readonly [SampleTask, ...SampleTask[]] => {
  const command = { commandId: `family:${act.kind}:${task.story.state.taskId}`, actor, act };
  const done = carryOut(task, command, { nowMs, next });
  if (!done.ok) throw new Error(`${act.kind}: ${done.error.code}`);
  return [done.value.task, ...done.value.children];
};

/**
 * The plan with what makes tasks of tasks: one is split, one has a sub-task of its agency, one is merged into another
 * one is withdrawn and one rests. `when` is the morning of it, after the plan was lived through.
 */
export const withFamilies = (sample: SamplePlan, when: string): SamplePlan => {
  const nowMs = at(when);
  // Sở Nội vụ records no change of a task that it works on itself.
  const open = sample.tasks.filter(
    ({ story: { state } }) =>
      state.standing === 'open' && state.assignments.every((one) => one.agency !== state.standingAgency),
  );
  const [split, cascade, merged, withdrawn, successor] = open;
  // The office of UBND tỉnh lets a task rest that it does not lead.
  const resting = sample.tasks.find(
    (task) =>
      task.story.state.standing === 'open' &&
      !open.slice(0, 5).includes(task) &&
      task.story.state.assignments.some((one) => one.due !== null) &&
      task.story.state.assignments.every((one) => one.role !== 'lead' || one.agency !== task.story.state.office),
  );
  if (!split || !cascade || !merged || !withdrawn || !successor || !resting) throw new Error('too few open tasks');
  const held = (agency: string, post: string): Actor => {
    const { id, name, title, posts } =
      sample.officials.find((one) => one.posts.some((it) => it.agency === agency && it.post === post)) ?? {};
    if (id === undefined || name === undefined || title === undefined || posts === undefined)
      throw new Error(`nobody is ${post} of ${agency}`);
    return { officialId: id, name, title, posts };
  };
  const standing = held(split.story.state.standingAgency, 'standing');
  const tomorrow = addDays(civilDateAt(nowMs), 1);
  const ref = { number: '123/QĐ-UBND', date: civilDateAt(nowMs) };
  const later = addDays(tomorrow, 40);
  const into = [
    { title: 'Lập dự toán', leads: [], due: later },
    { title: 'Thẩm định', leads: ['STC'], due: null },
  ];
  const part = cascade.story.state.assignments.find((one) => one.work !== 'awaiting' && one.work !== 'confirmed');
  if (!part) throw new Error('no open part');
  const receiver = { agency: part.agency, upper: null, person: null };
  const due = part.due ?? later;
  const sub: Act = {
    ...{ kind: 'add-subtask', assignment: part.id, title: 'Lấy ý kiến', receiver },
    due: due > tomorrow ? tomorrow : due,
  };
  const { number, taskId } = successor.story.state;
  const merge: Act = { kind: 'merge-task', into: number, successor: taskId, ref, reason: null };
  const told: Act = {
    kind: 'merge-told',
    merged: { task: merged.story.state.taskId, number: merged.story.state.number, title: 'x', document: ref },
  };
  const system: Actor = { officialId: 'system', name: 'Hệ thống', title: '', posts: [] };
  const end: Act = { kind: 'withdraw', ref, reason: 'Không còn phù hợp', newDue: null };
  const first = Math.max(...sample.tasks.map((one) => one.story.state.number)) + 1;
  const changed = [
    opening(split, standing, { kind: 'split-task', into, ref, reason: null }, nowMs, first),
    opening(cascade, held(part.agency, 'leader'), sub, nowMs, first + 2),
    opening(merged, standing, merge, nowMs, 0),
    opening(successor, system, told, nowMs, 0),
    opening(withdrawn, standing, end, nowMs, 0),
    opening(resting, held(resting.story.state.office, 'office-chief'), { ...end, kind: 'suspend' }, nowMs, 0),
  ];
  const after = new Map(changed.map(([one]) => [one.story.state.taskId, one]));
  return {
    ...sample,
    tasks: [
      ...sample.tasks.map((one) => after.get(one.story.state.taskId) ?? one),
      ...changed.flatMap(([, ...children]) => children),
    ],
  };
};
