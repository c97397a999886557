import { strFromU8, unzipSync } from 'fflate';
import { draftName, draftsOf } from '../../../src/domain/task/drafts';
import { composeDraft } from '../../../src/reporting/compose-draft';
import { at, passTime, play, type Story } from '../../support/builders';
import { aTask, LEAD, PEOPLE, step } from '../../support/task-world';

const NAMES: Readonly<Record<string, string>> = {
  SNV: 'Sở Nội vụ',
  STC: 'Sở Tài chính',
  SXD: 'Sở Xây dựng',
  VPUBND: 'Văn phòng UBND tỉnh',
};
const text = async (story: Story, name: string, when: string): Promise<string | null> => {
  const docx = await composeDraft(name, {
    state: story.state,
    agencyName: (code) => NAMES[code] ?? code,
    planTitle: 'Kế hoạch CCHC năm 2024',
    issuer: 'Ủy ban nhân dân tỉnh Hải Dương',
    nowMs: at(when),
  });
  if (docx === null) return null;
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
};
const alone = (): Story => aTask({ due: '2024-03-15', coordinating: [] });

it('a letter has no type of its own: its subject stands under its number', async () => {
  const late = passTime(alone(), '2024-03-20');
  expect(draftsOf(late.state).map(draftName)).toContain(`don-doc-${LEAD}`);
  const said = await text(late, `don-doc-${LEAD}`, '2024-03-20');
  expect(said).toContain('V/v đôn đốc thực hiện nhiệm vụ số 1');
  expect(said).toContain('Kính gửi: Sở Tài chính.');
  expect(said).toContain('Thời hạn hoàn thành là ngày 15/3/2024; đến nay đã quá hạn 5 ngày.');
  expect(said).toContain('Hải Dương, ngày        tháng 3 năm 2024');
  expect(said).toMatch(/Lưu: VT/);
});

it('a proposal tells what is asked for, upward and without urging', async () => {
  const asked = play(alone(), [step('2024-03-01', 'ask-extension')]);
  const name = draftName(draftsOf(asked.state)[0] ?? { kind: 'urging', part: asked.state.assignments[0] as never });
  const said = await text(asked, name, '2024-03-04');
  expect(said).toContain('TỜ TRÌNH');
  expect(said).toContain('Kính gửi: Ủy ban nhân dân tỉnh Hải Dương.');
  expect(said).toContain('Cơ quan đề nghị gia hạn đến ngày 30/8/2024.');
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
  expect(await text(decided, `thong-bao-${id}`, '2024-03-06')).toContain('Ý kiến: giao Sở Xây dựng thực hiện.');
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
  expect(said).toContain('Ý kiến: phê bình. Nội dung kèm theo: “Chậm kéo dài”.');
  expect(said).toContain('ngày 04/3/2024 đồng chí Cán bộ VPUBND đã có ý kiến chỉ đạo');
  expect(await text(alone(), name, '2024-03-05')).toBeNull();
});
