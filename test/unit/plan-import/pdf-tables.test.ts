import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedCatalogue } from '../../../src/main/instance/seed-files';
import { fileNoticeText } from '../../../src/messages/plans/import';
import { readPlanDraft } from '../../../src/plan-import/read-draft';
import { openTables } from '../../../src/plan-import/read-tables';
import { readPlanText } from '../../../src/plan-import/read-text';
import { understandFile } from '../../../src/plan-import/understand-file';

const FIXTURES = join(__dirname, '../../fixtures');
const file = (path: string) => ({
  name: path.split('/').at(-1) ?? '',
  bytes: new Uint8Array(readFileSync(join(FIXTURES, path))),
});
const catalogue = seedCatalogue();

const rowsOf = async (path: string) => {
  const read = await understandFile({ file: file(path), catalogue, areas: [], year: null, thisYear: 2025 });
  if (!read.ok) throw new Error(read.error);
  const { rows, areas, head, year, notices } = read.value;
  const told = rows.map(({ cells, area, group, task }) => ({
    // How a cell's lines are parted is the page's own; its words are not.
    cells: Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, text.replace(/\s+/g, '')])),
    ...{ area, group, leads: task?.leads, coordinating: task?.coordinating },
    deadline: task && { ...task.deadline, wording: '' },
  }));
  return { told, areas, title: head.title?.slice(-40), year, notices, rows };
};

describe('a ruled table of a PDF', () => {
  it.each([
    ['real-appendices/nghe-an-980.docx', 'pdf-tables/nghe-an-980.pdf'],
    ['fresh-appendices/two-heading-rows.docx', 'pdf-tables/two-heading-rows.pdf'],
  ])('%s says in PDF what it says in Word', async (word, pdf) => {
    const [meant, read] = [await rowsOf(word), await rowsOf(pdf)];
    expect(read.told).toEqual(meant.told);
    expect([read.areas, read.title, read.year]).toEqual([meant.areas, meant.title, meant.year]);
  });

  it('is told as read from PDF, each row to be looked at', async () => {
    const { rows, notices } = await rowsOf('pdf-tables/plan-with-appendix.pdf');
    expect(notices).toEqual([{ kind: 'from-pdf', said: '2–3' }]);
    expect(rows).toHaveLength(14);
    expect(rows.every(({ faults }) => faults.some(({ problem }) => problem === 'from-pdf'))).toBe(true);
    expect(rows.slice(0, 2).map(({ cells }) => [cells.product, cells.lead, cells.deadline])).toEqual([
      ['Báo cáo', 'Sở Tư pháp', 'Quý II/2024'],
      ['Báo cáo', 'Sở Tư pháp', '31/12/2024'],
    ]);
  });
});

describe('a table that is not surely read', () => {
  it.each([
    ['without borders', 'pdf-tables/plan-without-borders.pdf', 'pdf-table'],
    ['two tables right below each other', 'pdf-tables/parted-table.pdf', 'pdf-table'],
    ['a picture of a table', 'plans/scan.pdf', 'no-text-layer'],
    ['behind a password', 'plans/locked.pdf', 'locked'],
  ])('%s is refused with the true reason', async (_, path, problem) => {
    expect(await openTables(file(path))).toEqual({ ok: false, error: problem });
  });
});

describe("a plan's PDF with tables", () => {
  it.each([
    ['pdf-tables/plan-with-appendix.pdf', { kind: 'tables-left', said: '2–3' }],
    ['pdf-tables/plan-without-borders.pdf', { kind: 'pdf-unread', said: '2–4' }],
  ] as const)('%s says where they are', async (path, notice) => {
    const draft = await readPlanDraft(file(path), catalogue);
    if (!draft.ok) throw new Error(draft.error);
    expect(draft.value.tasks.map(({ text }) => text)).toEqual([
      'Rà soát văn bản quy phạm pháp luật.',
      'Đơn giản hóa thủ tục hành chính.',
      'Tăng cường kiểm tra, đôn đốc.',
    ]);
    const ofFile = draft.value.notices.filter(({ kind }) => kind === notice.kind || kind === 'no-field');
    expect(ofFile).toEqual([notice, { kind: 'no-field', said: 'GIẢI PHÁP' }]);
    expect(draft.value.notices.map(fileNoticeText).join(' ')).toContain(`ở trang ${notice.said}`);
  });

  it('keeps the words of a ruled table out of its text', async () => {
    const text = await readPlanText(file('pdf-tables/plan-with-appendix.pdf'));
    expect(text.ok && text.value).not.toContain('Theo dõi thi hành pháp luật');
    expect(text.ok && text.value).toContain('KHUNG KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024');
  });
});
