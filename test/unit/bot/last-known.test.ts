import { createInOrder } from '../../../src/bot/in-order';
import { createLastKnown } from '../../../src/bot/last-known';

describe('what was last known', () => {
  const setUp = (maxAgeMs = 1_000, most = 3) => {
    let nowMs = 0;
    let asked = 0;
    const source = { value: 'a' as string | null, away: false };
    const known = createLastKnown<string | null>({ maxAgeMs, most, now: () => nowMs, keep: (value) => value !== null });
    const ask = (key = 'k') =>
      known.ask(key, async () => {
        asked += 1;
        if (source.away) throw new Error('away');
        return source.value;
      });
    return { known, ask, source, later: (ms: number) => (nowMs += ms), asked: () => asked };
  };

  it('is given again until it has grown old', async () => {
    const it = setUp();
    await it.ask();
    it.source.value = 'b';
    it.later(999);
    expect(await it.ask()).toBe('a');
    it.later(1);
    expect(await it.ask()).toBe('b');
    expect(it.asked()).toBe(2);
  });

  it('stands, however old, while the source is away; with nothing known the fault goes through', async () => {
    const it = setUp();
    await it.ask();
    it.source.away = true;
    it.later(1_000_000);
    expect(await it.ask()).toBe('a');
    await expect(it.ask('other')).rejects.toThrow('away');
    it.known.forget();
    await expect(it.ask()).rejects.toThrow('away');
  });

  it('is not kept of what is not worth keeping, and is dropped when it no longer holds', async () => {
    const it = setUp();
    it.source.value = null;
    expect([await it.ask(), await it.ask()]).toEqual([null, null]);
    expect(it.asked()).toBe(2);
    it.source.value = 'a';
    await it.ask();
    it.later(1_000);
    it.source.value = null;
    await it.ask();
    expect(it.known.values()).toEqual([]);
  });

  it('is not kept when it was asked before it was to be forgotten', async () => {
    const known = createLastKnown<string>({ maxAgeMs: 1_000, most: 3, now: () => 0, keep: () => true });
    let answer: (value: string) => void = () => undefined;
    const before = known.ask('k', () => new Promise((resolve) => (answer = resolve)));
    known.forget();
    answer('as it was');
    expect(await before).toBe('as it was');
    expect(await known.ask('k', async () => 'as it is')).toBe('as it is');
  });

  it('makes room: the oldest goes first', async () => {
    const it = setUp();
    for (const key of ['1', '2', '3', '4']) await it.ask(key);
    expect(it.known.values()).toHaveLength(3);
    await it.ask('4');
    expect(it.asked()).toBe(4);
    await it.ask('1');
    expect(it.asked()).toBe(5);
  });
});

describe('work in order', () => {
  const gate = () => {
    let open: (value: string) => void = () => undefined;
    const done = new Promise<string>((resolve) => (open = resolve));
    return { done, open };
  };

  it('runs a key’s work one after another, other keys beside it', async () => {
    const inOrder = createInOrder<string>();
    const first = gate();
    const log: string[] = [];
    const work = (name: string, wait?: Promise<string>) => async () => {
      log.push(`begin ${name}`);
      return { value: (await wait) ?? name, rest: Promise.resolve() };
    };
    const a = inOrder('chat', 'a', work('a', first.done));
    const b = inOrder('chat', 'b', work('b'));
    expect(await inOrder('other', 'c', work('c'))).toBe('c');
    expect(log).toEqual(['begin a', 'begin c']);
    first.open('a done');
    expect([await a, await b]).toEqual(['a done', 'b']);
  });

  it('gives the answer before what follows it, and lets the next one wait for both', async () => {
    const inOrder = createInOrder<string>();
    const kept = gate();
    const log: string[] = [];
    const work = (name: string, rest: Promise<unknown>) => async () => {
      log.push(name);
      return { value: name, rest };
    };
    expect(await inOrder('chat', 'a', work('a', kept.done))).toBe('a');
    const b = inOrder('chat', 'b', work('b', Promise.resolve()));
    expect(await inOrder('other', 'c', work('c', Promise.resolve()))).toBe('c');
    expect(log).toEqual(['a', 'c']);
    kept.open('kept');
    expect(await b).toBe('b');
  });

  it('shares the result of the same work under way, and goes on after a failure', async () => {
    const inOrder = createInOrder<number>();
    let runs = 0;
    const count = async () => ({ value: (runs += 1), rest: Promise.resolve() });
    expect(await Promise.all([inOrder('chat', 'a', count), inOrder('chat', 'a', count)])).toEqual([1, 1]);
    const failing = inOrder('chat', 'b', () => Promise.reject(new Error('no')));
    const after = inOrder('chat', 'c', count);
    await expect(failing).rejects.toThrow('no');
    expect(await after).toBe(2);
  });
});
