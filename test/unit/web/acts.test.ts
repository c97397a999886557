import type { Actor } from '../../../src/domain/task/actor';
import { offersOf } from '../../../src/web/acts/offers';
import {
  at,
  CHECKER,
  focal,
  givenTask,
  passTime,
  play,
  RULES,
  STANDING,
  VICE_CHAIR,
  type Story,
} from '../../support/builders';
import { form, hidden, openWorld, type OpenWorld } from './support';

/** Kinds of acts by part, and those on submissions under their own name. */
const kinds = (story: Story, who: Actor, when: string): Partial<Record<string, readonly string[]>> => {
  const { parts, submissions } = offersOf(story.state, who, at(when), RULES);
  return {
    ...Object.fromEntries(parts.map(({ part, acts }) => [part.id, acts])),
    ...Object.fromEntries(submissions.map(({ acts }) => ['submissions', acts])),
  };
};

describe('what is offered', () => {
  const given = givenTask({ coordinating: ['STP'], monitor: 'SNV' });
  const accepted = play(given, [{ at: '2024-01-03', by: focal('STC'), act: { kind: 'accept', assignment: 'STC' } }]);
  const handedIn = play(accepted, [
    {
      at: '2024-05-03',
      by: focal('STC'),
      act: { kind: 'ask-completion', assignment: 'STC', evidence: [{ kind: 'link', url: 'https://vi.du' }] },
    },
  ]);
  const late = passTime(accepted, '2024-07-15 09:00');

  test('to the agency before and after it has accepted', () => {
    const first = kinds(given, focal('STC'), '2024-01-03');
    expect(first).toMatchObject({ STC: expect.arrayContaining(['accept', 'progress', 'ask-completion']) as unknown });
    expect(kinds(accepted, focal('STC'), '2024-01-04').STC).not.toContain('accept');
    expect(first.STC).not.toContain('explain');
    expect(first.STC).not.toContain('confirm-completion');
    expect(first.STC).not.toContain('nudge');
  });

  test('to the lead over its coordinating parts, and to no stranger', () => {
    expect(kinds(given, focal('STC'), '2024-01-03').STP).toEqual(['nudge', 'release']);
    expect(kinds(given, focal('SYT'), '2024-01-03')).toEqual({});
  });

  test('to the checker once it is asked, and to Sở Nội vụ to urge', () => {
    expect(kinds(handedIn, CHECKER, '2024-05-04').STC).toEqual(['confirm-completion', 'return-completion']);
    expect(kinds(accepted, STANDING, '2024-05-04').STC).toEqual(['nudge']);
    const urged = play(accepted, [{ at: '2024-05-04', by: STANDING, act: { kind: 'nudge', assignment: 'STC' } }]);
    expect(kinds(urged, STANDING, '2024-05-04 10:00').STC).toBeUndefined();
    expect(kinds(urged, STANDING, '2024-05-06 10:00').STC).toEqual(['nudge']);
  });

  test('when it is late: to explain, to submit, and then to decide', () => {
    expect(kinds(late, focal('STC'), '2024-07-15').STC).toContain('explain');
    const id = late.state.submissions[0]?.id ?? 0;
    expect(kinds(late, STANDING, '2024-07-15').submissions).toEqual(['confirm-submission', 'drop-submission']);
    expect(kinds(late, VICE_CHAIR, '2024-07-15').submissions).toBeUndefined();
    const submitted = play(late, [
      { at: '2024-07-15', by: STANDING, act: { kind: 'confirm-submission', submission: id, note: null } },
    ]);
    expect(kinds(submitted, VICE_CHAIR, '2024-07-16').submissions).toEqual(['decide-submission']);
    expect(kinds(submitted, STANDING, '2024-07-16').submissions).toBeUndefined();
  });
});

describe('acting on the task page', () => {
  let world: OpenWorld;
  /** A task led by one agency that has a focal official, still open. */
  let number: number;
  let agency: string;
  let official: string;

  beforeAll(async () => {
    world = await openWorld();
    const open = world.tasks.find(({ story: { state } }) => {
      const leads = state.assignments.filter((one) => one.role === 'lead');
      return leads.length === 1 && ['accepted', 'in-progress'].includes(leads[0]?.work ?? '');
    });
    number = open?.story.state.number ?? 0;
    agency = open?.story.state.assignments.find((one) => one.role === 'lead')?.id ?? '';
    official =
      (await world.ports.directory.officials()).find((one) =>
        one.posts.some((held) => held.agency === agency && held.post === 'focal'),
      )?.id ?? '';
    expect(official).not.toBe('');
  });
  afterAll(() => world.close());

  const cookie = () => ({ cookie: `dondoc-vai=${official}` });
  const path = () => `/nhiem-vu/${number}/lam`;
  const stateOf = () => world.tasks.find((one) => one.story.state.number === number)?.story.state;
  const part = () => stateOf()?.assignments.find((one) => one.id === agency);
  const token = async () => hidden((await world.page(`/nhiem-vu/${number}`, official)).text, 'token');

  test('the same form sent twice is one act; changed, it is another', async () => {
    const fields = {
      token: await token(),
      act: 'progress',
      assignment: agency,
      percent: '41',
      text: 'Đang lấy ý kiến',
    };
    const before = stateOf()?.seq ?? 0;
    const first = await world.post(path(), form(fields), { ...cookie(), 'hx-request': 'true' });
    expect(first.status).toBe(200);
    expect(first.headers.get('hx-trigger')).toBe('task-changed');
    expect(first.text).toContain('41%');
    expect(part()?.percent).toBe(41);
    expect((await world.post(path(), form(fields), cookie())).status).toBe(200);
    expect(stateOf()?.seq).toBe(before + 1);
    await world.post(path(), form({ ...fields, percent: '42' }), cookie());
    expect(part()?.percent).toBe(42);
  });

  test('without script the answer is the page, with what came of it', async () => {
    const fields = { token: await token(), act: 'raise-obstacle', assignment: agency, text: 'Thiếu kinh phí' };
    const { status, text } = await world.post(path(), new URLSearchParams(fields), cookie());
    expect(status).toBe(200);
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain('Đã ghi vướng mắc');
    expect(part()?.obstacles.at(-1)?.text).toBe('Thiếu kinh phí');
  });

  test('one of several obstacles is chosen by its number, and answered alone', async () => {
    const raised = { token: await token(), act: 'raise-obstacle', assignment: agency, text: 'Phần mềm lỗi' };
    await world.post(path(), new URLSearchParams(raised), cookie());
    const officials = await world.ports.directory.officials();
    const standing = officials.find((one) => one.posts.some((held) => held.post === 'standing'))?.id ?? '';
    const page = await world.page(`/nhiem-vu/${number}`, standing);
    expect(page.text).toContain('V2: Phần mềm lỗi');
    const fields = {
      ...{ token: hidden(page.text, 'token'), act: 'answer-obstacle', assignment: agency },
      ...{ obstacle: '2', text: 'Đã sửa' },
    };
    await world.post(path(), new URLSearchParams(fields), { cookie: `dondoc-vai=${standing}` });
    expect(part()?.obstacles.map(({ no, state }) => [no, state])).toEqual([
      [1, 'open'],
      [2, 'answered'],
    ]);
    expect((await world.page(`/nhiem-vu/${number}`)).text).toContain('Trả lời vướng mắc V2');
  });

  test('what the rules refuse is told in words, with nothing written', async () => {
    const before = stateOf()?.seq;
    const tell = async (fields: Record<string, string>) =>
      world.post(path(), form({ token: await token(), assignment: agency, ...fields }), {
        ...cookie(),
        'hx-request': 'true',
      });
    const nothing = await tell({ act: 'ask-completion', text: '' });
    expect([nothing.status, nothing.text]).toEqual([422, expect.stringContaining('số, ngày văn bản')]);
    const checker = await tell({ act: 'confirm-completion' });
    expect([checker.status, checker.text]).toEqual([422, expect.stringContaining('thuộc quyền của')]);
    expect((await tell({ act: 'confirm-completion', assignment: 'KHONG-CO' })).status).toBe(422);
    for (const odd of [
      { act: 'timer' },
      { act: 'progress', percent: 'abc' },
      { act: 'ask-extension', date: '2024-02-31' },
    ]) {
      expect((await tell(odd)).status).toBe(422);
    }
    expect(stateOf()?.seq).toBe(before);
  });

  test('evidence: a file is kept once by its content and given back as it was', async () => {
    const file = new File(['Báo cáo kết quả'], 'Báo cáo số 45.docx');
    const fields = {
      token: await token(),
      act: 'add-evidence',
      assignment: agency,
      documentNumber: '45/BC-SNV',
      documentDate: '2024-03-12',
      file,
    };
    expect((await world.post(path(), form(fields), cookie())).status).toBe(200);
    expect(part()?.evidence.slice(-2)).toEqual([
      { kind: 'document', number: '45/BC-SNV', date: '2024-03-12' },
      {
        kind: 'file',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        name: 'Báo cáo số 45.docx',
        size: Buffer.byteLength('Báo cáo kết quả'),
      },
    ]);
    const page = await world.page(`/nhiem-vu/${number}`);
    const link = /href="(\/tep\/[0-9a-f]{64})"/.exec(page.text)?.[1] ?? '';
    const got = await fetch(world.url + link);
    expect(await got.text()).toBe('Báo cáo kết quả');
    expect(got.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('Báo cáo số 45.docx')}`,
    );
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
  });

  test.each([
    ['a name marked as secret', { file: new File(['x'], '[MẬT] bao cao.docx') }],
    ['words marked as secret', { text: 'Văn bản độ Tối mật' }],
    ['an empty file', { file: new File([], 'rong.docx') }],
  ])('%s is not taken', async (_, more) => {
    const before = part()?.evidence.length;
    const fields = { token: await token(), act: 'add-evidence', assignment: agency, ...more };
    expect((await world.post(path(), form(fields as Record<string, string | Blob>), cookie())).status).toBe(422);
    expect(part()?.evidence).toHaveLength(before ?? -1);
  });

  test('an agency that the catalogue does not have is brought into no task', async () => {
    const before = stateOf()?.seq;
    const ref = { documentNumber: '12/QĐ-UBND', documentDate: '2024-03-01' };
    const fields = { token: await token(), act: 'amend-task', addCoordinating: 'ABC', ...ref };
    const { status, text } = await world.post(path(), form(fields), { cookie: 'dondoc-vai=snv-thuong-truc' });
    expect(status).toBe(422);
    expect(text).toContain('Danh mục cơ quan không có ABC');
    expect(stateOf()?.seq).toBe(before);
  });

  test('nobody acts without a role, or with one that is not there', async () => {
    const fields = { token: await token(), act: 'progress', assignment: agency, percent: '99' };
    expect((await world.post(path(), form(fields))).status).toBe(422);
    expect((await world.post(path(), form(fields), { cookie: 'dondoc-vai=khong-co-ai' })).status).toBe(422);
    expect(part()?.percent).not.toBe(99);
  });

  test('while the workflow service is away the form says so and keeps what was typed', async () => {
    const away = await openWorld({ handleAct: async () => ({ kind: 'unavailable' }) });
    const fields = { token: '00000000-0000-4000-8000-000000000000', act: 'accept', assignment: agency };
    const { status, text } = await away.post(path(), form(fields), { ...cookie(), 'hx-request': 'true' });
    await away.close();
    expect([status, text]).toEqual([422, expect.stringContaining('Hãy thử lại sau ít phút')]);
  });
});
