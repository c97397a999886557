import { strFromU8, unzipSync } from 'fflate';
import { draftName, draftsOf } from '../../../src/domain/task/drafts';
import { composeDraft } from '../../../src/reporting/compose-draft';
import type { DraftFacts } from '../../../src/messages/documents/draft-words';
import type { Signing } from '../../../src/domain/directory/signing';
import { at, passTime, play, type Story } from '../../support/builders';
import { aTask, LEAD, PEOPLE, SEED_RULES, step } from '../../support/task-world';

const NAMES: Readonly<Record<string, string>> = {
  SNV: 'Sở Nội vụ',
  STC: 'Sở Tài chính',
  SXD: 'Sở Xây dựng',
  VPUBND: 'Văn phòng UBND tỉnh',
};
const HEAD: Signing = { head: { name: 'Lý Mẫu Vân', title: 'Giám đốc Sở Nội vụ' }, by: null, away: false };

const PLAN = {
  ...{ title: 'Kế hoạch CCHC năm 2024', number: null, date: null },
  issuer: 'Ủy ban nhân dân tỉnh Hải Dương',
};

const text = async (
  story: Story,
  name: string,
  when: string,
  { signing = HEAD, plan = PLAN }: { signing?: Signing; plan?: DraftFacts['plan'] } = {},
): Promise<string | null> => {
  const docx = await composeDraft(name, {
    state: story.state,
    agencyName: (code) => NAMES[code] ?? code,
    symbol: (code) => (code === 'VPUBND' ? 'VP' : code),
    plan,
    signing: () => signing,
    nowMs: at(when),
  });
  if (docx === null) return null;
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ');
};
const alone = (): Story => aTask({ due: '2024-03-15', coordinating: [] });

it('a letter has no type of its own: its subject stands under its number', async () => {
  const late = passTime(alone(), '2024-03-20');
  expect(draftsOf(late.state).map(draftName)).toContain(`don-doc-${LEAD}`);
  const said = await text(late, `don-doc-${LEAD}`, '2024-03-20');
  expect(said).toContain('V/v đôn đốc thực hiện nhiệm vụ số 1');
  expect(said).toContain('Kính gửi: Sở Tài chính.');
  expect(said).toContain('Thời hạn hoàn thành: ngày 15/3/2024; đến nay đã quá hạn 05 ngày.');
  expect(said).toContain('Hải Dương, ngày        tháng 3 năm 2024');
  expect(said).toMatch(/^Số: +\/SNV-……$/m);
  expect(said).toMatch(/- Lưu: VT, …….$/m);
});

const CCHC = 'Kế hoạch Cải cách hành chính nhà nước năm 2024';
const ISSUER = 'của Ủy ban nhân dân tỉnh Hải Dương';
it.each([
  [CCHC, null, null, `Kế hoạch số …… ngày …… ${ISSUER} về cải cách hành chính nhà nước năm 2024`],
  [CCHC, '07/KH-UBND', null, `Kế hoạch số 07/KH-UBND ngày …… ${ISSUER} về cải cách hành chính nhà nước năm 2024`],
  [
    'Kế hoạch CCHC năm 2024',
    '07/KH-UBND',
    '2024-01-08',
    `Kế hoạch số 07/KH-UBND ngày 08/01/2024 ${ISSUER} về CCHC năm 2024`,
  ],
  [
    'Kế hoạch triển khai Đề án 06',
    '7/KH-UBND',
    '2024-01-08',
    `Kế hoạch số 7/KH-UBND ngày 08/01/2024 ${ISSUER} triển khai Đề án 06`,
  ],
  [CCHC, '12/QĐ-UBND', '2024-01-08', `Quyết định số 12/QĐ-UBND ngày 08/01/2024 ${ISSUER} ban hành ${CCHC}`],
  [
    'Chương trình Chuyển đổi số',
    '3/CTr-UBND',
    '2024-01-08',
    `Chương trình số 3/CTr-UBND ngày 08/01/2024 ${ISSUER} về chuyển đổi số`,
  ],
])('%s is cited by its own document: %s of %s', async (title, number, date, cited) => {
  const plan = { ...PLAN, title, number, date };
  const said = await text(passTime(alone(), '2024-03-20'), `don-doc-${LEAD}`, '2024-03-20', { plan });
  expect(said).toContain(`Thực hiện ${cited}, Sở Tài chính được giao`);
});

it('a proposal tells what is asked for, upward and without urging', async () => {
  const asked = play(alone(), [step('2024-03-01', 'ask-extension')]);
  const name = draftName(draftsOf(asked.state)[0] ?? { kind: 'urging', part: asked.state.assignments[0] as never });
  const said = await text(asked, name, '2024-03-04');
  expect(said).toContain('TỜ TRÌNH');
  expect(said).toContain('Kính gửi: Ủy ban nhân dân tỉnh Hải Dương.');
  expect(said).toContain('Sở Tài chính đề nghị gia hạn thời gian thực hiện đến ngày 30/8/2024.');
  expect(said).not.toMatch(/đôn đốc|nhắc/i);
});

it('a proposal to change the assignment names the agency that is to have it, and so does the notice', async () => {
  const asked = play(alone(), [
    {
      at: '2024-03-01',
      by: PEOPLE.focal,
      act: { kind: 'ask-reassignment', assignment: LEAD, reason: 'Không đúng chức năng', proposed: 'SXD' },
    },
  ]);
  const { id } = asked.state.submissions[0] ?? { id: 0 };
  expect(await text(asked, `to-trinh-${id}`, '2024-03-04')).toContain(
    'đề nghị điều chỉnh phân công thực hiện nhiệm vụ, giao Sở Xây dựng thực hiện',
  );
  const decided = play(asked, [
    { at: '2024-03-04', by: PEOPLE.standing, act: { kind: 'confirm-submission', submission: id, note: 'Nhất trí' } },
    {
      at: '2024-03-05',
      by: PEOPLE.viceChair,
      act: { kind: 'decide-submission', submission: id, decision: { kind: 'reassign', to: 'SXD' }, reason: null },
    },
  ]);
  expect(await text(decided, `thong-bao-${id}`, '2024-03-06')).toContain('1. Giao Sở Xây dựng thực hiện nhiệm vụ');
});

it('nobody urges or submits himself: what Sở Nội vụ owes is urged by the office of UBND tỉnh', async () => {
  const own = passTime(aTask({ due: '2024-03-15', leads: ['SNV'], coordinating: [] }), '2024-03-20');
  const said = await text(own, 'don-doc-SNV', '2024-03-20');
  expect(said).toContain('VĂN PHÒNG');
  expect(said).toContain('Kính gửi: Sở Nội vụ.');
  expect(said).not.toContain('- Văn phòng UBND tỉnh;');
});

it('the opinion of who submits is what was written, and left open where nothing was', async () => {
  const asked = play(alone(), [step('2024-03-01', 'ask-extension')]);
  const { id } = asked.state.submissions[0] ?? { id: 0 };
  expect(await text(asked, `to-trinh-${id}`, '2024-03-04')).toContain('Ý kiến của Sở Nội vụ: [… ý kiến thẩm định …].');
  const sent = play(asked, [
    { at: '2024-03-04', by: PEOPLE.standing, act: { kind: 'confirm-submission', submission: id, note: 'Nhất trí.' } },
  ]);
  expect(await text(sent, `to-trinh-${id}`, '2024-03-04')).toContain('Ý kiến của Sở Nội vụ: Nhất trí.\n');
});

it('who signs for the head does so in the form of his authority', async () => {
  const late = passTime(alone(), '2024-03-20');
  const signed = async (signing: Signing) =>
    (await text(late, `don-doc-${LEAD}`, '2024-03-20', { signing }))?.split('…….\n').at(-1)?.trim().split(/\n+/);
  expect(await signed(HEAD)).toEqual(['GIÁM ĐỐC', 'Lý Mẫu Vân']);
  const deputy = { name: 'Lê Mẫu Bình', title: 'Phó Giám đốc Sở Nội vụ', form: 'KT.' } as const;
  expect(await signed({ ...HEAD, by: deputy, away: true })).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lê Mẫu Bình']);
  const chief = { name: 'Dương Mẫu Liễu', title: 'Trưởng phòng Cải cách hành chính, Sở Nội vụ', form: 'TUQ.' } as const;
  expect(await signed({ ...HEAD, by: chief, away: true })).toEqual([
    'TUQ. GIÁM ĐỐC',
    'TRƯỞNG PHÒNG CẢI CÁCH HÀNH CHÍNH',
    'Dương Mẫu Liễu',
  ]);
  expect(await signed({ ...HEAD, away: true })).toEqual(['GIÁM ĐỐC']);
});

it('a notice says what was decided, by whom and when; once issued it is no longer drafted', async () => {
  const decided = play(alone(), [
    {
      at: '2024-03-04',
      by: PEOPLE.chair,
      act: { kind: 'rule', assignment: LEAD, decision: { kind: 'reprimand' }, reason: 'Chậm kéo dài' },
    },
  ]);
  const name = `thong-bao-${decided.state.documents[0]?.id ?? 0}`;
  const said = await text(decided, name, '2024-03-05');
  expect(said).toContain('THÔNG BÁO');
  expect(said).toMatch(/^Số: +\/TB-VP$/m); // as the office's own symbol is, not its code
  expect(said).toContain('1. Phê bình Sở Tài chính về việc chậm thực hiện nhiệm vụ. Lý do: Chậm kéo dài.');
  expect(said).toContain('Ngày 04/3/2024, đồng chí Cán bộ VPUBND, Chuyên viên, đã có ý kiến chỉ đạo');
  expect(await text(alone(), name, '2024-03-05')).toBeNull();
});

describe('a notice of what concerns the whole task', () => {
  const ruled = (kind: 'suspend' | 'withdraw', coordinating: readonly string[]): Story =>
    play(aTask({ due: '2024-03-15', coordinating }), [
      {
        at: '2024-03-04',
        by: PEOPLE.chair,
        act: { kind: 'rule', assignment: LEAD, decision: { kind }, reason: 'Chờ sắp xếp bộ máy' },
      },
    ]);
  const noticeOf = (story: Story) => text(story, `thong-bao-${story.state.documents[0]?.id ?? 0}`, '2024-03-05');

  it('tells all who have a part in it to stop, and goes to each of them', async () => {
    const withdrawn = await noticeOf(ruled('withdraw', ['SXD']));
    expect(withdrawn).toContain('2. Các cơ quan được giao dừng thực hiện, không phải báo cáo kết quả nhiệm vụ này;');
    expect(withdrawn).not.toContain('tổ chức thực hiện');
    expect(withdrawn).toContain('- Sở Tài chính;\n- Sở Xây dựng;\n- Sở Nội vụ;');
    expect(await noticeOf(ruled('suspend', []))).toContain('2. Các cơ quan được giao tạm dừng thực hiện từ ngày');
  });

  it('does not name thirty of them one by one', async () => {
    const group = Array.from({ length: 30 }, (_, index) => `SO${index}`);
    expect(await noticeOf(ruled('suspend', group))).toContain('- Các cơ quan được giao nhiệm vụ;\n- Sở Nội vụ;');
  });
});

it.each([
  ['ask-extension', 'gia hạn'],
  ['ask-reassignment', 'điều chỉnh phân công'],
] as const)('a notice of a refusal says what was asked for: %s', async (kind, asked) => {
  const rules = { ...SEED_RULES, policy: { ...SEED_RULES.policy, documents: { refuse: 'at-once' as const } } };
  const wish = { assignment: LEAD, reason: 'Chờ số liệu' };
  const proposed = play(aTask({ due: '2024-03-15', coordinating: [], rules }), [
    {
      ...{ at: '2024-03-01', by: PEOPLE.focal },
      act: kind === 'ask-extension' ? { kind, ...wish, to: '2024-04-26' } : { kind, ...wish, proposed: null },
    },
  ]);
  const submission = proposed.state.submissions[0]?.id ?? 0;
  const refused = play(proposed, [
    { at: '2024-03-04', by: PEOPLE.standing, act: { kind: 'confirm-submission', submission, note: 'Kính trình' } },
    {
      ...{ at: '2024-03-05', by: PEOPLE.viceChair },
      act: { kind: 'decide-submission', submission, decision: { kind: 'refuse' }, reason: null },
    },
  ]);
  const said = await text(refused, `thong-bao-${submission}`, '2024-03-06');
  expect(said).toContain(`1. Không đồng ý với đề nghị ${asked} của Sở Tài chính; nhiệm vụ được thực hiện`);
});
