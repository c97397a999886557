import { createArrivals } from '../../src/adapters/prisma/delivery/arrivals';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import type { Arrivals } from '../../src/ports/arrivals';
import { at } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';

const NOW = at('2024-06-10 09:00');
const HELD = NOW + 30_000;

let database: FreshDatabase;
let db: Db;
let arrivals: Arrivals;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  arrivals = createArrivals(db);
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

it('gives back, byte for byte and in order, what was held too long; what is dealt with is gone', async () => {
  const bodies = [{ text: '3 xong\u0000\ud800 ạ' }, { text: 'b' }, { text: 'c' }];
  for (const [place, body] of bodies.entries())
    await arrivals.keep({ id: `a${place}`, body }, 'telegram', NOW + place, HELD);
  await arrivals.keep({ id: 'other', body: {} }, 'zalo-bot', NOW, HELD);
  await arrivals.done('a1');
  expect(await arrivals.takeLeft('telegram', HELD - 1, HELD)).toEqual([]);
  const left = await arrivals.takeLeft('telegram', HELD, HELD + 30_000);
  expect(left).toEqual([
    { id: 'a0', body: bodies[0] },
    { id: 'a2', body: bodies[2] },
  ]);
});

it('gives it to one of several who look', async () => {
  const ids = Array.from({ length: 40 }, (_, place) => `b${place}`);
  await Promise.all(ids.map((id) => arrivals.keep({ id, body: { id } }, 'sms', NOW, NOW)));
  const taken = await Promise.all([1, 2, 3, 4].map(() => arrivals.takeLeft('sms', NOW, HELD)));
  expect(taken.flatMap((all) => all.map(({ id }) => id)).sort()).toEqual([...ids].sort());
});
