import type { Inbound } from '../../../src/ports/channel';
import { createMemoryLinks } from '../../support/fakes/memory-links';
import { openWorld, type OpenWorld } from './support';

let world: OpenWorld;
const post = (path: string, fields: Record<string, string>) => world.post(path, new URLSearchParams(fields));
const heard: Inbound[] = [];
const links = createMemoryLinks(null);
const AN = { channel: 'email', chatId: 'an@example.vn' };
const ASKED = {
  text: 'Nhiệm vụ 3: <script>alert(1)</script> & “rà soát”\nTrả lời: 3 nhận',
  buttons: [{ label: 'Tiếp nhận <b>', payload: 'a:3:SNV:accept:lr2xv0' }],
};

/** A report that a link brings. */
const FILE = { hash: 'a'.repeat(64), name: 'Báo cáo quý I.docx', type: 'application/octet-stream', size: 3 };

beforeAll(async () => {
  world = await openWorld({
    replies: {
      links,
      files: { get: async (hash) => (hash === FILE.hash ? { info: FILE, content: new Uint8Array([1, 2, 3]) } : null) },
      handle: async (inbound) => {
        heard.push(inbound);
        return [{ text: `Đã nhận: ${inbound.payload ?? inbound.text}`, buttons: [] }];
      },
    },
  });
});
afterAll(() => world.close());
beforeEach(() => heard.splice(0));

describe('a letter’s one-time link', () => {
  const issue = (): Promise<string> => links.issueToken(AN, ASKED, 0);

  it('shows the message and nothing else of the instance; looking uses nothing up', async () => {
    const path = `/tra-loi/${await issue()}`;
    for (let turn = 0; turn < 3; turn += 1) {
      const { status, text } = await world.page(path);
      expect(status).toBe(200);
      expect(text).toContain('&lt;script>alert(1)&lt;/script>');
      expect(text).not.toContain('<script>alert(1)');
      expect(text).not.toMatch(/href="\/nhiem-vu/);
    }
    expect(heard).toEqual([]);
  });

  it('answers once, as its own person, with what it replies to', async () => {
    const path = `/tra-loi/${await issue()}`;
    const first = await post(path, { text: '3 xong 45/KH-SNV' });
    expect(first.text).toContain('Đã nhận: 3 xong 45/KH-SNV');
    expect(heard).toMatchObject([{ ...AN, text: '3 xong 45/KH-SNV', payload: null, replyToText: ASKED.text }]);
    expect((await post(path, { text: '5 xong' })).status).toBe(410);
    expect((await world.page(path)).status).toBe(410);
    expect(heard).toHaveLength(1);
  });

  it('brings a file once, as itself, and takes no answer for it', async () => {
    const message = { text: 'Gửi đồng chí báo cáo', buttons: [], file: { hash: FILE.hash, name: FILE.name } };
    const path = `/tra-loi/${await links.issueToken(AN, message, 0)}`;
    const { text } = await world.page(path);
    expect(text).toContain(`action="${path}/tep"`);
    expect(text).not.toContain('<textarea');
    const fetched = await post(`${path}/tep`, {});
    expect(fetched.status).toBe(200);
    expect(fetched.headers.get('content-disposition')).toContain('attachment');
    expect(fetched.headers.get('content-type')).toBe('application/octet-stream');
    expect((await post(`${path}/tep`, {})).status).toBe(410);
    expect((await post(`/tra-loi/${await issue()}/tep`, {})).status).toBe(410);
  });

  it('goes on with a new link, so that a question can be answered', async () => {
    const { text: answer } = await post(`/tra-loi/${await issue()}`, { text: '3 gia hạn' });
    const next = /action="(\/tra-loi\/[\w-]+)"/.exec(answer)?.[1] ?? '';
    expect((await post(next, { text: '30/6 chờ văn bản' })).status).toBe(200);
    expect(heard.map((one) => one.text)).toEqual(['3 gia hạn', '30/6 chờ văn bản']);
    expect(new Set(heard.map((one) => one.messageId)).size).toBe(2);
  });

  it('takes a press of its own buttons only', async () => {
    const path = `/tra-loi/${await issue()}`;
    expect((await post(path, { payload: 'a:5:SNV:confirm:lr2xv0' })).status).toBe(400);
    expect((await post(path, { text: '  ' })).status).toBe(400);
    expect((await post(path, { payload: 'a:3:SNV:accept:lr2xv0' })).status).toBe(200);
    expect(heard).toMatchObject([{ payload: 'a:3:SNV:accept:lr2xv0', text: '' }]);
  });

  it('keeps nothing that is marked secret, and is then not used up', async () => {
    const path = `/tra-loi/${await issue()}`;
    expect((await post(path, { text: 'Tài liệu TUYỆT MẬT kèm theo' })).status).toBe(422);
    expect((await world.page(path)).status).toBe(200);
    expect(heard).toEqual([]);
  });

  it.each(['/tra-loi/khong-co', '/tra-loi/..%2F..%2Fetc', `/tra-loi/${'x'.repeat(200)}`])(
    '%s opens nothing',
    async (path) => {
      expect([400, 404, 410]).toContain((await world.page(path)).status);
    },
  );
});

describe('the page of channels', () => {
  const manage = (path: string, fields: Record<string, string>, role = 'quan-tri') =>
    world.post(path, new URLSearchParams(fields), { cookie: `dondoc-vai=${role}` });

  it('is changed by Sở Nội vụ and the administrator only', async () => {
    const off = { channel: 'zalo-oa', on: '0' };
    for (const refused of [
      await manage('/quan-tri/kenh/bat-tat', off, 'snv-dau-moi'),
      await post('/quan-tri/kenh/cach-gui', {}),
    ])
      expect(refused.status).toBe(403);
    expect((await world.ports.channels.list(0)).every((one) => one.on)).toBe(true);
  });

  it('switches a channel off and on at once, and no other', async () => {
    expect((await manage('/quan-tri/kenh/bat-tat', { channel: 'zalo-oa', on: '0' })).status).toBe(303);
    const list = () => world.ports.channels.list(0);
    expect((await list()).map((one) => one.on)).toEqual([false, true]);
    expect((await world.page('/quan-tri/kenh')).text).toContain('đã tắt');
    await manage('/quan-tri/kenh/bat-tat', { channel: 'zalo-oa', on: '1' });
    expect((await list()).every((one) => one.on)).toBe(true);
    expect((await manage('/quan-tri/kenh/bat-tat', { channel: 'fax', on: '0' })).status).toBe(404);
  });

  it('keeps how the office wants to be spoken to, and refuses what is no time of day', async () => {
    const form = { digestAt: '07:45', quietFrom: '22:00', quietTo: '05:30', most: '5' };
    expect((await manage('/quan-tri/kenh/cach-gui', form)).status).toBe(303);
    expect(await world.ports.channels.policy()).toEqual({
      ...{ digestAtMinute: 465, quietFromMinute: 1_320, quietToMinute: 330, urgentInQuietHours: false, mostADay: 5 },
    });
    for (const bad of [{ digestAt: '25:00' }, { most: '0' }, { quietFrom: 'tối' }]) {
      expect((await manage('/quan-tri/kenh/cach-gui', { ...form, ...bad })).status).toBe(400);
    }
    const { text } = await world.page('/quan-tri/kenh');
    expect(text).toContain('value="07:45"');
    expect(text).toContain('cần cấp quyền lại');
  });

  it('gives the proof as a file, by task or by period', async () => {
    for (const path of ['/nhiem-vu/3/tin-da-gui.csv', '/tin-da-gui.csv?from=2024-01-01&to=2024-06-30']) {
      const response = await fetch(`${world.url}${path}`);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=tin-da-gui.*\.csv$/);
      expect(await response.text()).toContain('Người nhận');
    }
    expect((await world.page('/tin-da-gui.exe')).status).toBe(400);
    expect((await world.page('/tin-da-gui.csv?from=2024-02-30')).status).toBe(400);
  });
});
