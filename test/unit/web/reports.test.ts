import { documentText } from '../../../src/messages/chat/documents';
import { reportWords } from '../../../src/messages/web/report-page';
import type { DeliveryView } from '../../../src/ports/deliveries';
import { deliveriesCsv } from '../../../src/reporting/delivery-table';
import { at } from '../../support/builders';
import { openWorld, type OpenWorld } from './support';

const STANDING = 'snv-thuong-truc';
const AS = { cookie: `dondoc-vai=${STANDING}` };
const OFFICE = 'vpubnd-chanh-van-phong';

const delivery: DeliveryView = {
  ...{ taskNumber: null, kind: 'document', title: 'Báo cáo quý I', officialId: OFFICE, officialName: 'Hoàng Mẫu Sen' },
  ...{ channel: 'email', state: 'unknown', hold: null, untilMs: null, providerId: 'p-1', fault: 'no answer in time' },
  ...{ atMs: at('2024-03-15 09:00'), sentAtMs: at('2024-03-15 09:01'), deliveredAtMs: null, seenAtMs: null },
  answeredAtMs: null,
};

let world: OpenWorld;
const asked: unknown[] = [];
beforeAll(async () => {
  world = await openWorld({
    deliveries: {
      views: {
        list: async (filter) => {
          asked.push(filter);
          return [delivery];
        },
      },
      table: async (lines) => deliveriesCsv(lines),
    },
  });
});
afterAll(() => world.close());

const make = (headers: Record<string, string> = AS) =>
  world.post('/bao-cao', new URLSearchParams({ kind: 'quarter-1', asOf: '2024-03-14' }), headers);
const send = (path: string, fields: readonly (readonly [string, string])[], headers: Record<string, string> = AS) =>
  world.post(path, new URLSearchParams(fields.map(([name, value]) => [name, value])), headers);

describe('the page of reports', () => {
  it('makes one, keeps it to be fetched as a file, and shows what became of its sending', async () => {
    const made = await make();
    expect(made.text).toContain('Đã lập: Báo cáo công tác cải cách hành chính quý I năm 2024.');
    const { text } = await world.page('/bao-cao', STANDING);
    const [, hash = ''] = /href="\/tep\/([0-9a-f]{64})"/.exec(text) ?? [];
    const file = await world.page(`/tep/${hash}`, STANDING);
    expect(file.text.startsWith('PK')).toBe(true);
    expect(text).toContain('không rõ đã đến nơi');
    expect(text).toContain('nhà cung cấp không trả lời');
    expect(asked.at(-1)).toMatchObject({ reportId: expect.stringMatching(/./) });
  });

  it('sends it to those chosen, once, and names how many', async () => {
    await make();
    const { text } = await world.page('/bao-cao', STANDING);
    const action = /action="(\/bao-cao\/[\w-]+\/gui)"/.exec(text)?.[1] ?? '';
    expect(text).toMatch(new RegExp(`name="to" value="${OFFICE}" checked`));
    const both = [
      ['to', OFFICE],
      ['to', 'stp-dau-moi'],
      ['to', OFFICE],
      ['note', 'Kính gửi'],
    ] as const;
    expect((await send(action, both)).text).toContain(reportWords.onTheWay(2));
    expect((await send(action, both)).text).toContain(reportWords.onTheWay(0));
    expect((await send(action, [])).text).toContain(documentText.nobody);
    expect((await send(action, [['to', '../x']])).text).toContain(reportWords.tooMany);
    const marked = [
      ['to', OFFICE],
      ['note', 'Tối mật'],
    ] as const;
    expect((await send(action, marked)).text).toContain(documentText.secret);
    expect((await send('/bao-cao/unknown/gui', both)).text).toContain(documentText.noSuchReport);
  });

  it('is for everybody to read; making and sending are for Sở Nội vụ', async () => {
    for (const role of [undefined, 'stp-dau-moi']) {
      const { status, text } = await world.page('/bao-cao', role);
      expect(status).toBe(200);
      expect(text).not.toContain('action="/bao-cao');
    }
    expect((await make({ cookie: 'dondoc-vai=stp-dau-moi' })).text).toContain(documentText.onlyStanding);
    expect((await make({})).status).toBe(403);
  });

  it('refuses a day that does not exist and tells of a period that has not begun', async () => {
    const order = (asOf: string) => world.post('/bao-cao', new URLSearchParams({ kind: 'year', asOf }), AS);
    expect((await order('2024-02-31')).status).toBe(400);
    expect((await order('2020-02-01')).text).toContain('Kỳ báo cáo này bắt đầu từ ngày');
  });

  it('stands in the proof by its title', () => {
    const [, line] = Buffer.from(deliveriesCsv([delivery]))
      .toString('utf8')
      .split('\r\n');
    expect(line).toMatch(/^,Gửi báo cáo: Báo cáo quý I,Hoàng Mẫu Sen,thư điện tử,không rõ đã đến nơi,/);
  });
});
