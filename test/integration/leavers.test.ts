import { createDirectory } from '../../src/adapters/prisma/directory/directory';
import { createDirectoryChanges } from '../../src/adapters/prisma/directory/directory-changes';
import { assigneeOf } from '../../src/domain/task/assignee';
import type { TaskState } from '../../src/domain/task/state';
import { createDirectoryMover } from '../../src/main/services/directory-mover';
import { actor } from '../support/builders';
import { seededPlan, type SeededPlan } from '../support/seeded-plan';

const ADMIN = actor('SNV', 'admin');
const OFFICE = actor('VPUBND', 'office');
const REF = { number: '123/QĐ-UBND', date: '2024-01-02' };

let seeded: SeededPlan;

beforeAll(async () => {
  seeded = await seededPlan();
});

afterAll(() => seeded.close());

/** The mover of the product over real rules, log and directory; only the workflow between them is left out. */
const moverOf = ({ db, plans, tell, nowMs }: SeededPlan) =>
  createDirectoryMover({
    changes: createDirectoryChanges(db),
    directory: createDirectory(db),
    clock: { now: () => nowMs },
    onChange: () => undefined,
    commands: {
      act: async (taskId, { commandId, act, actor: by }) => {
        const state = await plans.stateOf(taskId);
        if (state === null) return { kind: 'no-such-task' };
        const answer = await tell(state, commandId, act, by);
        return { kind: 'done', outcome: { taskId, seq: state.seq + 1, events: answer.tail } };
      },
    },
  });

/** The first tasks that an agency leads, the office of UBND tỉnh having no part in them. */
const ledBy = async (agency: string, count: number): Promise<readonly TaskState[]> => {
  const rows = await seeded.db.task.findMany({
    where: { assignments: { some: { agency, role: 'lead' }, none: { agency: 'VPUBND' } } },
    orderBy: { number: 'asc' },
    take: count,
  });
  expect(rows).toHaveLength(count);
  return rows.map((one) => one.state as unknown as TaskState);
};

test('whoever leaves: his open parts go to the successor, those at rest too, and he is told nothing more', async () => {
  const { db, tell, stateOf, said } = seeded;
  const directory = createDirectory(db);
  const people = await directory.officials();
  const person = (id: string) => {
    const found = people.find((one) => one.id === id);
    if (!found) throw new Error(`nobody is ${id}`);
    return found;
  };
  const leader = await directory.actorOfOfficial('stc-lanh-dao');
  if (leader === null) throw new Error('no leader');
  const [open, resting] = await ledBy('STC', 2);
  if (!open || !resting) throw new Error('too few tasks');
  for (const { number, assignments } of [open, resting]) {
    const part = assignments.find((one) => one.agency === 'STC')?.id ?? '';
    const assignee = assigneeOf(person('stc-theo-doi'));
    const assign = { kind: 'assign-person', assignment: part, person: assignee, reason: null } as const;
    await tell(await stateOf(number), `assign-${number}`, assign, leader);
  }
  const suspend = { kind: 'suspend', ref: REF, reason: 'Chờ sắp xếp', newDue: null } as const;
  await tell(await stateOf(resting.number), 'rest', suspend, OFFICE);

  const mover = moverOf(seeded);
  const change = { kind: 'official-left', officialId: 'stc-theo-doi', successor: 'stc-truong-phong' } as const;
  expect(await mover.apply('left-1', change, ADMIN)).toBe(true);
  for (const { number, taskId } of [open, resting]) {
    const part = (await stateOf(number)).assignments.find((one) => one.agency === 'STC');
    expect(part?.person?.officialId).toBe('stc-truong-phong');
    expect((await said(taskId)).at(-1)).toBe('stc-truong-phong part-assigned');
  }
  expect(await createDirectoryChanges(db).unfinished()).toEqual([]);
  expect(await mover.resume()).toBe(0);
  expect(await directory.actorOfOfficial('stc-theo-doi')).toBeNull();
  expect(await db.chatIdentity.count({ where: { officialId: 'stc-theo-doi' } })).toBe(0);
  expect(await createDirectoryChanges(db).list(1)).toMatchObject([{ id: 'left-1', state: 'done', moved: 2 }]);
});

test('an agency that ends: its parts in tasks open and at rest go on under the successor', async () => {
  const { tell, stateOf, db } = seeded;
  const [resting] = await ledBy('STTTT', 1);
  if (!resting) throw new Error('no task');
  const suspend = { kind: 'suspend', ref: REF, reason: 'Chờ sắp xếp', newDue: null } as const;
  await tell(await stateOf(resting.number), 'rest-2', suspend, OFFICE);
  const change = {
    kind: 'agency-replaced',
    ...{ from: 'STTTT', to: 'SKHCNMOI', name: 'Sở Khoa học và Công nghệ mới', on: '2024-01-02', decision: REF },
  } as const;
  expect(await moverOf(seeded).apply('merger-1', change, ADMIN)).toBe(true);
  expect((await stateOf(resting.number)).assignments.map((one) => one.agency)).toContain('SKHCNMOI');
  const left = await db.assignment.count({ where: { agency: 'STTTT', work: { notIn: ['confirmed', 'released'] } } });
  expect(left).toBe(0);
});
