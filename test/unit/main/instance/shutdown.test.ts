import { Shutdown } from '../../../../src/main/instance/shutdown';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what hangs is given up, and what stands below it is stopped all the same', async () => {
  const stopped: string[] = [];
  const faults: string[] = [];
  const shutdown = new Shutdown((name) => faults.push(name));
  shutdown.add('postgres', () => void stopped.push('postgres'));
  shutdown.add('temporal', async () => void stopped.push('temporal'));
  shutdown.add('worker', () => new Promise(() => undefined));
  shutdown.add('keeper', () => new Promise(() => undefined));
  const done = shutdown.run();
  await jest.advanceTimersByTimeAsync(20_000);
  await done;
  expect(stopped).toEqual(['temporal', 'postgres']);
  expect(faults).toEqual(['keeper', 'worker']);
});

test('the last started is stopped first, each once, whatever another does', async () => {
  const stopped: string[] = [];
  const faults: string[] = [];
  const shutdown = new Shutdown((name) => faults.push(name));
  shutdown.add('first', () => void stopped.push('first'));
  shutdown.add('second', () => Promise.reject(new Error('broken')));
  shutdown.add('third', () => void stopped.push('third'));
  await Promise.all([shutdown.run(), shutdown.run()]);
  expect(stopped).toEqual(['third', 'first']);
  expect(faults).toEqual(['second']);
});
