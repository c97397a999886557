import { Summary, TaskDetail, TaskList } from '../../../src/web/api/schemas';
import { openWorld, rawGet, type OpenWorld } from './support';

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const json = async (path: string): Promise<unknown> => (await fetch(world.url + path)).json();

test('the list is the board’s, page by page', async () => {
  const all = TaskList.parse(await json('/api/v1/tasks'));
  expect(all.total).toBe(world.tasks.length);
  expect(all.items).toHaveLength(all.total);
  const paged = TaskList.parse(await json('/api/v1/tasks?limit=3&offset=2'));
  expect(paged.items).toEqual(all.items.slice(2, 5));
  expect(paged.total).toBe(all.total);
  const some = TaskList.parse(
    await json('/api/v1/tasks?area=II.3&label=ongoing&search=ke%20hoach&sort=due&descending=true'),
  );
  expect(some.items.length).toBeGreaterThan(0);
  expect(some.items.every((one) => one.area === 'II.3' && one.label === 'ongoing')).toBe(true);
});

test('no page has more than 500 tasks, whatever is asked for', async () => {
  const asked: number[] = [];
  const views = {
    ...world.ports.views,
    list: async (_: unknown, page: { limit: number }) => {
      asked.push(page.limit);
      return { items: [], total: 0 };
    },
  };
  const other = await openWorld({ views });
  await other.page('/api/v1/tasks?limit=100000');
  await other.page('/api/v1/tasks?limit=500');
  await other.page('/api/v1/tasks');
  await other.close();
  expect(asked).toEqual([500, 500, 100]);
});

test('one task with its log in words, and the totals', async () => {
  const task = TaskDetail.parse(await json('/api/v1/tasks/1'));
  expect(task.timeline[0]).toMatchObject({
    seq: 1,
    kind: 'task-given',
    text: expect.stringContaining('Giao nhiệm vụ') as unknown,
  });
  const summary = Summary.parse(await json('/api/v1/summary'));
  expect(summary.total).toBe(world.tasks.length);
  expect(summary.areas).toHaveLength(8);
  expect(Object.values(summary.byLabel).reduce((sum, one) => sum + one, 0)).toBe(summary.total);
});

test.each([
  ['/api/v1/tasks?limit=0', 400, 'limit'],
  ['/api/v1/tasks?offset=-1', 400, 'offset'],
  ['/api/v1/tasks?label=xong', 400, 'label'],
  ['/api/v1/tasks?limit=1e3x', 400, 'limit'],
  ['/api/v1/tasks/abc', 400, 'number'],
  ['/api/v1/tasks/99999', 404, null],
  ['/api/v1/summary?plan=khong-co', 404, null],
  ['/api/v1/nothing', 404, null],
])('%s answers %i and says what is wrong', async (path, status, detail) => {
  const answer = await fetch(world.url + path);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({
    error: {
      code: expect.any(String) as unknown,
      message: expect.any(String) as unknown,
      detail,
      requestId: answer.headers.get('x-request-id'),
    },
  });
});

test('open on this machine in a demo, under a local name; by token otherwise', async () => {
  const real = await openWorld({ access: { demo: false, apiTokens: ['mot', 'hai'], https: false } });
  const demo = (headers: Record<string, string>) => rawGet(`${world.url}/api/v1/tasks`, headers);
  const other = (headers: Record<string, string>) => rawGet(`${real.url}/api/v1/tasks`, headers);
  expect(await demo({})).toBe(200);
  expect(await demo({ host: 'localhost:3000' })).toBe(200);
  // A page of another site whose name was made to point here.
  expect(await demo({ host: 'rebound.example' })).toBe(401);
  expect(await demo({ host: 'rebound.example', authorization: 'Bearer mot-ma-truy-cap' })).toBe(200);
  expect(await other({})).toBe(401);
  expect(await other({ authorization: 'Bearer ba' })).toBe(401);
  expect(await other({ authorization: 'Bearer hai' })).toBe(200);
  await real.close();
});

test('the description names every path, every query field and the schemas they are held to', async () => {
  const description = (await json('/api/openapi.json')) as {
    openapi: string;
    components: { schemas: Record<string, unknown> };
    paths: Record<string, { get: { parameters: { name: string; in: string }[]; responses: Record<string, unknown> } }>;
  };
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths)).toEqual([
    ...['/api/v1/tasks', '/api/v1/tasks/{number}', '/api/v1/summary', '/api/v1/facts', '/api/v1/inspections'],
  ]);
  const list = description.paths['/api/v1/tasks']?.get;
  expect(list?.parameters.map((one) => one.name)).toEqual(
    expect.arrayContaining(['limit', 'offset', 'area', 'agency', 'label', 'search']),
  );
  expect(list?.responses).toMatchObject({
    200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/TaskList' } } } },
  });
  // Every reference leads somewhere in the document.
  const refs = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    (one) => one[1],
  );
  const { schemas } = description.components;
  expect(refs.length).toBeGreaterThan(5);
  for (const name of refs) expect(schemas).toHaveProperty(name ?? '');
  expect(JSON.stringify(description)).not.toMatch(/\$defs|\$schema/);
});

test('the probes', async () => {
  const waiting = await openWorld({ readiness: async () => ({ ready: false, waitingFor: ['Temporal'] }) });
  const failing = await openWorld({ readiness: () => Promise.reject(new Error('away')) });
  expect(await json('/healthz')).toEqual({ status: 'ok' });
  expect(await json('/readyz')).toEqual({ status: 'ready', waitingFor: [] });
  const answer = await fetch(`${waiting.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'waiting', waitingFor: ['Temporal'] }]);
  expect((await fetch(`${failing.url}/readyz`)).status).toBe(503);
  const metrics = await (await fetch(`${world.url}/metrics`)).text();
  expect(metrics).toContain('dondoc_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1');
  await Promise.all([waiting.close(), failing.close()]);
});
