import { addDays, civilDateAt, type CivilDate } from '../../../src/domain/calendar/civil-date';
import type { Assignee } from '../../../src/domain/task/assignee';
import type { PlanChanges } from '../../../src/domain/task/plan-change';
import type { Evidence, ProvinceDecision, TaskState } from '../../../src/domain/task/state';
import { COORDINATING, STATEMENT } from '../task-world';
import type { Move } from './moves';

export const dateOf = (state: TaskState, one: Move, nowMs: number): CivilDate => {
  if (one.odd === 1) return '2024-02-30';
  if (one.odd === 2) return '9999-12-31';
  if (one.odd === 3) return 'mai';
  const due = state.assignments[one.target % state.assignments.length]?.due ?? civilDateAt(nowMs);
  return addDays(due > civilDateAt(nowMs) ? due : civilDateAt(nowMs), one.days);
};

/** Nothing, words, or a document: signed today, now and then in days to come or long ago. */
export const evidenceOf = (one: Move, nowMs: number): readonly Evidence[] => {
  if (one.odd % 5 === 0) return [];
  if (one.odd % 5 === 1) return [STATEMENT];
  const days = one.odd === 3 ? 9 : one.odd === 8 ? -4000 : 0;
  return [{ kind: 'document', number: '45/KH-STC', date: addDays(civilDateAt(nowMs), days) }];
};

export const decisionOf = (state: TaskState, id: number, one: Move, to: CivilDate): ProvinceDecision => {
  if (state.submissions.find((asked) => asked.id === id)?.kind === 'obstacle')
    return { kind: 'instruct', text: one.text };
  const all: readonly ProvinceDecision[] = [
    { kind: 'extend', to },
    { kind: 'extend', to },
    { kind: 'refuse' },
    { kind: 'remind' },
    { kind: 'reprimand' },
    { kind: 'reassign', to: one.odd % 2 === 0 ? 'SGDDT' : COORDINATING },
    { kind: 'ask-explanation' },
    { kind: 'suspend' },
    { kind: 'withdraw' },
  ];
  return all[one.odd % all.length] ?? { kind: 'refuse' };
};

/** What a leader may direct of his own accord; the end of the task seldom, so that lives go on. */
export const directionOf = (state: TaskState, one: Move): ProvinceDecision => {
  if (state.standing === 'suspended') return { kind: 'resume' };
  const all = ['remind', 'reprimand', 'ask-explanation', 'suspend', 'remind', 'reprimand'] as const;
  return one.odd === 7 ? { kind: 'withdraw' } : { kind: all[one.odd % all.length] ?? 'remind' };
};

export const changesOf = (state: TaskState, one: Move, due: CivilDate): PlanChanges => {
  const part = state.assignments[one.target % state.assignments.length];
  switch (one.odd % 6) {
    case 0:
      return { title: one.text };
    case 1:
      return { product: one.text, due };
    case 2:
      return { add: [{ agency: 'SCT', role: one.odd % 4 === 2 ? 'coordinating' : 'lead' }] };
    case 3:
      return { remove: [part?.id ?? 'SCT'] };
    case 4:
      return one.target % 2 === 0
        ? { due }
        : { roles: [{ assignment: part?.id ?? 'SCT', role: part?.role === 'lead' ? 'coordinating' : 'lead' }] };
    default:
      return one.target % 2 === 0 ? {} : { area: { code: 'II.2', monitor: 'STP' } };
  }
};

/** One of the part's obstacles by its number, the only one that can be meant, or one that is not there. */
export const obstacleIn = (state: TaskState, one: Move): number | undefined => {
  if (one.odd % 4 === 0) return undefined;
  const numbers = state.assignments[one.target % state.assignments.length]?.obstacles.map(({ no }) => no) ?? [];
  return one.odd === 1 ? 99 : numbers[one.who % Math.max(1, numbers.length)];
};

/** One of two people of the part's agency, now and then somebody from outside. */
export const assigneeIn = (state: TaskState, one: Move): Assignee => {
  const agency = one.odd === 5 ? 'SXD' : (state.assignments[one.target % state.assignments.length]?.agency ?? 'SXD');
  const name = `${agency.toLowerCase()}-staff-${one.who % 2}`;
  return { officialId: name, name, agencies: [agency] };
};

/** An agency of the task goes into another of it, or into a new one. */
export const replacementIn = (state: TaskState, one: Move): { readonly from: string; readonly to: string } => {
  const agencies = state.assignments.map((part) => part.agency);
  const from = agencies[one.target % agencies.length] ?? 'SCT';
  return { from, to: one.who % 2 === 0 ? 'SMOI' : (agencies[one.who % agencies.length] ?? 'SMOI') };
};

/** A child says that it was handed in, that it is late, or that it has closed; sometimes one that is not there. */
export const toldBy = (state: TaskState, one: Move, nowMs: number) => {
  const child = state.children[one.target % Math.max(1, state.children.length)];
  const leads = state.assignments.filter((part) => part.role === 'lead').map((part) => part.id);
  const asked = one.odd % 3 !== 0;
  return {
    child: child?.taskId ?? 'nobody',
    news: {
      due: child?.due ?? null,
      askedAtMs: asked ? nowMs : null,
      closed: asked && one.odd % 2 === 0 ? ('completed' as const) : null,
      late: one.days % 3 === 0 ? leads : [],
    },
  };
};

/** Now and then for another agency, or by a day of its own. */
export const splitPart = (one: Move, due: string) => ({
  title: `Phần ${one.odd}`,
  leads: one.odd % 3 === 0 ? ['SXD'] : [],
  due: one.odd % 2 === 0 ? null : due,
});
