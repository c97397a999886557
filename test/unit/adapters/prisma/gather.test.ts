import { gather } from '../../../../src/adapters/prisma/gather';

/** A store that answers when told to, and keeps what it was asked. */
const openStore = () => {
  const asked: (readonly number[])[] = [];
  const held: (() => void)[] = [];
  const state = { holds: false };
  const ask = gather(async (all: readonly number[]) => {
    asked.push(all);
    if (state.holds) await new Promise<void>((go) => held.push(go));
    if (all.includes(13)) throw new Error('no thirteen');
    return all.map((one) => one * 10);
  });
  return { asked, ask, state, release: () => held.splice(0).forEach((go) => go()) };
};

/** All that is ready to run has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('makes one asking of what is asked at the same time, each with its own answer', async () => {
  const { ask, asked } = openStore();
  const later = Promise.resolve().then(() => ask(3));
  expect(await Promise.all([ask(1), ask(2), later])).toEqual([10, 20, 30]);
  expect(asked).toEqual([[1, 2, 3]]);
});

it('gathers while earlier ones are under way, but one that hangs does not hold up the next', async () => {
  const { ask, asked, state, release } = openStore();
  state.holds = true;
  const answers: Promise<number>[] = [];
  for (const one of [1, 2, 3, 4]) {
    answers.push(ask(one));
    await settled();
  }
  expect(asked).toEqual([[1], [2]]);
  state.holds = false;
  release();
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40]);
  expect(asked).toEqual([[1], [2], [3, 4]]);
});

it('asks each alone when it fails for several: a bad value is nobody else’s', async () => {
  const { ask } = openStore();
  const [first, bad, last] = await Promise.allSettled([ask(1), ask(13), ask(2)]);
  expect([first, last]).toEqual([
    { status: 'fulfilled', value: 10 },
    { status: 'fulfilled', value: 20 },
  ]);
  expect(bad).toMatchObject({ status: 'rejected', reason: new Error('no thirteen') });
});

it('goes on after a fault', async () => {
  const { ask } = openStore();
  await expect(ask(13)).rejects.toThrow('no thirteen');
  expect(await ask(4)).toBe(40);
});

it('takes no more than a hundred at once', async () => {
  const { ask, asked } = openStore();
  await Promise.all(Array.from({ length: 150 }, (_, index) => ask(index + 100)));
  expect(asked.map((all) => all.length)).toEqual([100, 50]);
});
