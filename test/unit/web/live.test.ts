import { openWorld, type OpenWorld } from './support';

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Opens the event stream; `next` gives the names of the events of the next piece that has any. */
const stream = async (path: string) => {
  const stopped = new AbortController();
  const response = await fetch(world.url + path, { signal: stopped.signal });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const next = async (): Promise<{ event: string; data: unknown }> => {
    for (;;) {
      const match = /event: (.+)\ndata: (.+)\n\n/.exec(rest);
      if (match) {
        rest = rest.slice(match.index + match[0].length);
        return { event: match[1] ?? '', data: JSON.parse(match[2] ?? 'null') };
      }
      const piece = await reader?.read();
      if (!piece || piece.done) throw new Error('the stream has ended');
      rest += decoder.decode(piece.value, { stream: true });
    }
  };
  return { response, next, stop: () => stopped.abort() };
};

const markOf = (html: string): string => /mark=([0-9a-f]+-\d+)/.exec(html)?.[1] ?? '';
const idOf = (place: number): string => world.tasks[place]?.story.state.taskId ?? '';
const change = (place: number, seq = 7): void => world.tell({ taskId: idOf(place), seq });

test('a page hears of a change by task and sequence number, and of nothing else', async () => {
  const page = await world.page('/');
  const live = await stream(`/su-kien?mark=${markOf(page.text)}`);
  expect(live.response.headers.get('content-type')).toBe('text/event-stream');
  change(0);
  const { event, data } = await live.next();
  expect(event).toBe('task-changed');
  expect(data).toEqual({ taskId: idOf(0), seq: 7 });
  live.stop();
});

test('what happened between the page and its stream, or while it was away, is told at once', async () => {
  const { text } = await world.page('/');
  change(0);
  const live = await stream(`/su-kien?mark=${markOf(text)}`);
  expect(await live.next()).toEqual({ event: 'task-changed', data: { taskId: null, seq: null } });
  live.stop();
  const restarted = await stream('/su-kien?mark=00000000-0');
  expect((await restarted.next()).data).toEqual({ taskId: null, seq: null });
  restarted.stop();
});

test('the page of one task hears of that task only', async () => {
  const wanted = idOf(1);
  const { text } = await world.page('/');
  const live = await stream(`/su-kien?task=${wanted}&mark=${markOf(text)}`);
  change(0);
  change(1);
  expect(await live.next()).toMatchObject({ event: 'task-changed', data: { taskId: wanted } });
  live.stop();
});

test('phones hear of their messages, other pages do not', async () => {
  const { text } = await world.page('/mo-phong');
  const phones = await stream(`/su-kien?chats=1&mark=${markOf(text)}`);
  const board = await stream(`/su-kien?mark=${markOf(text)}`);
  await world.say('snv-dau-moi', { text: 'Nhắc', buttons: [] });
  expect((await phones.next()).event).toBe('chats-changed');
  expect((await phones.next()).event).toBe('chat-snv-dau-moi');
  change(0);
  expect((await board.next()).event).toBe('task-changed');
  phones.stop();
  board.stop();
});

test('a client that has gone is forgotten', async () => {
  const { text } = await world.page('/');
  const gone = await stream(`/su-kien?mark=${markOf(text)}`);
  gone.stop();
  change(0);
  const live = await stream('/su-kien?mark=x');
  expect((await live.next()).event).toBe('task-changed');
  live.stop();
});
