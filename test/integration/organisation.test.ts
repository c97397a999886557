import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createDelegations } from '../../src/adapters/prisma/directory/delegations';
import { createDirectory } from '../../src/adapters/prisma/directory/directory';
import { createDirectoryChanges } from '../../src/adapters/prisma/directory/directory-changes';
import { createHolders } from '../../src/adapters/prisma/directory/holders';
import { createDirectoryMover } from '../../src/main/services/directory-mover';
import type { TaskCommand } from '../../src/domain/task/commands';
import type { TaskState } from '../../src/domain/task/state';
import type { ActResult } from '../../src/ports/task-commands';
import type { DirectoryChange } from '../../src/domain/directory/change';
import { actor, at } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { samplePlan } from '../support/fakes/sample-plan';
import { insertSamplePlan } from '../support/insert-stories';

const NOW = at('2024-06-28 09:00');
const ADMIN = actor('SNV', 'admin');

let database: FreshDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  await insertSamplePlan(db, samplePlan('2024-06-20 08:00', 6));
  for (const code of ['STP', 'STC']) {
    await db.agency.upsert({
      where: { code },
      create: { code, name: code, level: 'province', aliases: [] },
      update: {},
    });
  }
  await db.official.createMany({
    data: ['an', 'binh', 'chi'].map((id) => ({ id, name: id, title: `Chức vụ ${id}` })),
    skipDuplicates: true,
  });
  await db.postHeld.deleteMany({ where: { agencyCode: { in: ['STP', 'STC'] } } });
  await db.postHeld.createMany({
    data: [
      { officialId: 'an', agencyCode: 'STP', post: 'leader' },
      { officialId: 'binh', agencyCode: 'STP', post: 'unit-head' },
      { officialId: 'chi', agencyCode: 'STP', post: 'monitor', areas: ['II.2'] },
      { officialId: 'binh', agencyCode: 'STP', post: 'monitor' },
    ],
  });
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const leader = { agency: 'STP', post: 'leader' } as const;

it('tells who holds a post, for every area when it has none, and the next of the line', async () => {
  const holders = createHolders(db);
  const monitor = (area: string) => ({ agency: 'STP', post: 'monitor', area }) as const;
  const asked = [
    leader,
    { agency: 'STP', post: 'focal' } as const,
    monitor('II.2'),
    monitor('II.6'),
    { officialId: 'x' },
  ];
  expect(await holders(asked, NOW)).toEqual([['an'], ['binh'], ['binh', 'chi'], ['binh'], ['x']]);
  expect(await db.$transaction((tx) => createHolders(tx)([leader], NOW))).toEqual([['an']]);
});

it('a delegation counts on its days for telling and acting, and ends at a word', async () => {
  const delegations = createDelegations(db);
  const terms = { fromDate: '2024-06-28', toDate: '2024-06-30', posts: [], areas: [] };
  const wish = { ...terms, from: 'an', to: 'binh', form: 'KT.' as const, document: null };
  await delegations.add('uq-1', wish, 'an', NOW);
  await delegations.add('uq-1', wish, 'an', NOW);
  expect(await delegations.current(NOW, 'binh')).toMatchObject([{ fromName: 'an', toName: 'binh', form: 'KT.' }]);
  const holders = createHolders(db);
  expect(await holders([leader], NOW)).toEqual([['binh']]);
  expect(await holders([leader], at('2024-07-01'))).toEqual([['an']]);
  const binh = await createDirectory(db).actorOfOfficial('binh');
  expect(binh?.mandates).toMatchObject([
    { giver: 'an', giverTitle: 'Chức vụ an', held: [{ agency: 'STP', post: 'leader' }] },
  ]);
  expect(await delegations.end('uq-1', 'binh', NOW)).toBe(false);
  expect(await delegations.end('uq-1', 'an', NOW)).toBe(true);
  expect(await holders([leader], NOW)).toEqual([['an']]);
});

/** Task commands that are answered as told; what was sent is kept. */
const desk = (answers: readonly ActResult['kind'][]) => {
  const sent: { readonly taskId: string; readonly command: TaskCommand }[] = [];
  const act = async (taskId: string, command: TaskCommand): Promise<ActResult> => {
    sent.push({ taskId, command });
    return { kind: answers[sent.length - 1] ?? 'done' } as ActResult;
  };
  const mover = createDirectoryMover({
    changes: createDirectoryChanges(db),
    commands: { act },
    directory: createDirectory(db),
    clock: { now: () => NOW },
    onChange: () => undefined,
  });
  return { mover, sent };
};

const statesNaming = async (code: string): Promise<readonly TaskState[]> =>
  createDirectoryChanges(db).concerned({
    kind: 'agency-replaced',
    from: code,
    to: 'x',
    name: null,
    decision: { number: '', date: '' },
    on: '',
  });

it('an agency is replaced: posts move at once, every open task is told once, and what broke off is resumed', async () => {
  const change: DirectoryChange = {
    kind: 'agency-replaced',
    ...{ from: 'STP', to: 'SMOI', name: 'Sở Mới', on: '2024-06-28' },
    decision: { number: '12/QĐ-UBND', date: '2024-06-28' },
  };
  const concerned = await statesNaming('STP');
  expect(concerned.length).toBeGreaterThan(0);
  const first = desk(['unavailable']);
  expect(await first.mover.apply('c-1', change, ADMIN)).toBe(true);
  expect(await createHolders(db)([{ agency: 'SMOI', post: 'leader' }], NOW)).toEqual([['an']]);
  expect(await db.agency.findUnique({ where: { code: 'STP' } })).toMatchObject({ successorCode: 'SMOI' });
  const changes = createDirectoryChanges(db);
  expect(await changes.unfinished()).toHaveLength(1);
  const second = desk([]);
  expect(await second.mover.resume()).toBe(concerned.length);
  expect(second.sent.map((one) => one.taskId)).toEqual(concerned.map((one) => one.taskId));
  expect(new Set([...first.sent, ...second.sent].map((one) => one.command.commandId))).toEqual(new Set(['change:c-1']));
  expect(await changes.unfinished()).toEqual([]);
  expect(await desk([]).mover.apply('c-2', { ...change, from: 'KHONGCO' }, ADMIN)).toBe(false);
});

it('an official leaves: his posts pass to the successor, his chats are unlinked', async () => {
  await db.chatIdentity.create({
    data: { channel: 'telegram', chatId: '7', officialId: 'an', linkedAt: new Date(NOW) },
  });
  const { mover } = desk([]);
  expect(await mover.apply('l-1', { kind: 'official-left', officialId: 'an', successor: 'chi' }, ADMIN)).toBe(true);
  expect(await createDirectory(db).actorOfOfficial('an')).toBeNull();
  expect(await db.chatIdentity.count({ where: { officialId: 'an' } })).toBe(0);
  expect(await createHolders(db)([{ agency: 'SMOI', post: 'leader' }], NOW)).toEqual([['chi']]);
  expect(await mover.apply('l-2', { kind: 'official-left', officialId: 'an', successor: null }, ADMIN)).toBe(false);
});
