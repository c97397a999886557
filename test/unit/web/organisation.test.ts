import type { DirectoryChange } from '../../../src/domain/directory/change';
import type { OrganisationPorts } from '../../../src/web/ports';
import { createMemoryDelegations } from '../../support/fakes/memory-delegations';
import { hidden, openWorld, type OpenWorld } from './support';

/** The head of Sở Tài chính, his chief of office, and an administrator. */
const LEADER = 'stc-lanh-dao';
const ADMIN = 'quan-tri';

let world: OpenWorld;
const applied: { id: string; change: DirectoryChange; by: string }[] = [];

beforeAll(async () => {
  const organisation: OrganisationPorts = {
    delegations: createMemoryDelegations(),
    changes: { list: async () => [] },
    apply: async (id, change, by) => {
      applied.push({ id, change, by: by.officialId });
      return !('from' in change) || change.from !== 'KHONGCO';
    },
  };
  world = await openWorld({ organisation });
});

afterAll(() => world.close());

const send = (path: string, fields: Record<string, string>, role: string) =>
  world.post(`/to-chuc/${path}`, new URLSearchParams(fields), { cookie: `dondoc-vai=${role}` });

/** One month of standing in, sent with the token of a page just read, unless told otherwise. */
const give = async (more: Record<string, string> = {}, role = LEADER) => {
  const token = hidden((await world.page('/to-chuc', role)).text, 'token');
  const terms = { from: LEADER, to: 'stc-truong-phong', form: 'KT.', fromDate: '2024-04-01', toDate: '2024-04-30' };
  return send('uy-quyen', { token, ...terms, ...more }, role);
};

it('a delegation is given once, shown with its form and days, and ended at a word', async () => {
  const token = hidden((await world.page('/to-chuc', LEADER)).text, 'token');
  expect((await give({ token })).status).toBe(200);
  expect((await give({ token })).status).toBe(200); // the same form, sent again
  const { text } = await world.page('/to-chuc', LEADER);
  expect(text.match(/làm thay đồng chí/g)).toHaveLength(1);
  expect(text).toContain('KT. (ký thay)');
  expect((await world.page('/to-chuc', 'stc-dau-moi')).text).not.toContain('/to-chuc/uy-quyen/thoi');
  expect((await send('uy-quyen/thoi', { id: token }, 'stc-dau-moi')).status).toBe(422);
  expect((await send('uy-quyen/thoi', { id: token }, LEADER)).status).toBe(200);
  expect((await world.page('/to-chuc', LEADER)).text).not.toContain('làm thay đồng chí');
});

it.each<[string, Record<string, string>, string]>([
  ['for an area that no plan has', { areas: 'II.1, IX.9' }, 'Không có lĩnh vực này'],
  ['for days on which another stands in', { to: 'stc-dau-moi' }, 'Thời gian này đã có ủy quyền'],
  [
    'across agencies as KT.',
    { to: 'snv-lanh-dao', fromDate: '2024-06-01', toDate: '2024-06-02' },
    'trong cùng cơ quan',
  ],
  ['for days that are over', { fromDate: '2024-01-02', toDate: '2024-01-05' }, 'Ngày kết thúc phải từ hôm nay'],
])('a delegation %s is refused with the reason', async (_, more, reason) => {
  expect((await give({ fromDate: '2024-05-01', toDate: '2024-05-02' })).status).toBe(200);
  const refused = await give({ fromDate: '2024-05-01', toDate: '2024-05-02', ...more });
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(reason)]);
  await send('uy-quyen/thoi', { id: hidden((await world.page('/to-chuc', LEADER)).text, 'id') }, LEADER);
});

it('nobody gives away what is another’s, and only an administrator changes agencies and people', async () => {
  expect((await give({}, 'stc-dau-moi')).text).toContain('do chính người giữ vị trí');
  const merger = { from: 'STC', to: 'SMOI', name: 'Sở Mới', decision: '12/QĐ-UBND', date: '2024-03-14' };
  expect((await send('sap-nhap', merger, LEADER)).status).toBe(422);
  expect((await send('nghi', { official: 'stc-dau-moi' }, LEADER)).status).toBe(422);
  expect(applied).toEqual([]);
  expect((await send('sap-nhap', merger, ADMIN)).status).toBe(200);
  expect((await send('nghi', { official: 'stc-dau-moi', successor: 'stc-truong-phong' }, ADMIN)).status).toBe(200);
  expect(applied.map(({ change, by }) => [change.kind, by])).toEqual([
    ['agency-replaced', ADMIN],
    ['official-left', ADMIN],
  ]);
  expect((await send('sap-nhap', { ...merger, from: 'KHONGCO' }, ADMIN)).status).toBe(422);
  expect((await send('sap-nhap', { ...merger, to: 'STC' }, ADMIN)).status).toBe(422);
});
