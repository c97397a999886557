import type { CellReaders } from '../../../../src/domain/plan/understand-row';
import { tasksOf } from '../../../../src/domain/plan/appendix';
import { fundingIn, sourceIn } from '../../../../src/domain/plan/row-origin';
import { findHeader, splitTables, type CellTable } from '../../../../src/domain/plan/table-header';

const readers: CellReaders = {
  deadline: (wording) => ({ kind: 'missing', due: null, every: null, wording, doubts: [] }),
  agencies: (text) => ({ codes: [text], unknown: [] }),
};
const rows = (...lines: string[]): CellTable => lines.map((line) => line.split('|').map((cell) => cell.trim()));
const read = (...lines: string[]) => {
  const table = rows(...lines);
  const header = findHeader(table);
  if (header === null) throw new Error('no header');
  return tasksOf(table, header, readers, []);
};

describe('tables as offices lay them out', () => {
  it('one column for lead and partners; the cell says who does what', () => {
    const { tasks } = read('TT|Nội dung công việc|Cơ quan chủ trì, phối hợp|Thời gian', '1|Việc|Sở A|Quý I');
    expect(tasks[0]?.leads).toEqual(['Sở A']);
  });

  it('two heading rows with begin and end, and money', () => {
    const { tasks, faults } = read(
      'STT|Nhiệm vụ|Phân công thực hiện||Thời gian thực hiện||Kinh phí',
      '||Chủ trì|Phối hợp|Bắt đầu|Hoàn thành|',
      '1|Việc|Sở A|Sở B|Tháng 1|Tháng 6|100 triệu đồng',
    );
    expect(faults).toEqual([]);
    expect(tasks).toMatchObject([
      { leads: ['Sở A'], coordinating: ['Sở B'], deadline: { wording: 'Tháng 6' }, funding: { amount: 100_000_000 } },
    ]);
  });

  it('of two columns for one thing, the one called so more plainly', () => {
    const { tasks, faults } = read(
      'STT|Nội dung|Tên nhiệm vụ|Chủ trì|Tiến độ|Thời hạn hoàn thành|Kết quả|Sản phẩm',
      '1|x|Việc|Sở A|Đang làm|30/6|tốt|Báo cáo',
    );
    expect(faults).toEqual([]);
    expect(tasks).toMatchObject([{ text: 'Việc', product: 'Báo cáo', deadline: { wording: '30/6' } }]);
  });

  it('a section repeated in every cell that it was merged over', () => {
    const { areas, tasks } = read(
      'STT|Nhiệm vụ|Chủ trì|Hạn',
      'I. THỂ CHẾ|I. THỂ CHẾ|I. THỂ CHẾ|I. THỂ CHẾ',
      '1|Việc|Sở A|Quý I',
    );
    expect(areas).toEqual([{ code: 'I', name: 'THỂ CHẾ' }]);
    expect(tasks).toHaveLength(1);
  });

  it('sums, notes, receivers and signatures below are no rows', () => {
    const {
      areas,
      rows: told,
      faults,
    } = read(
      'STT|Nhiệm vụ|Chủ trì|Thời hạn',
      '1|Việc|Sở A|Quý I',
      '|Tổng cộng: 1 nhiệm vụ||',
      'Ghi chú: báo cáo trước ngày 15/12|||',
      'Nơi nhận:|||TM. ỦY BAN NHÂN DÂN',
      '|||CHỦ TỊCH',
    );
    expect([areas.length, told.length, faults]).toEqual([1, 1, []]);
  });

  it('the document that gives a task is no task', () => {
    const { tasks } = read(
      'STT|Nhiệm vụ|Văn bản giao nhiệm vụ|Cơ quan chủ trì|Thời hạn',
      '1|Việc|Công văn số 12/UBND-KSTT ngày 01/3/2024 của UBND tỉnh|Sở A|Quý I',
    );
    expect(tasks[0]?.source).toMatchObject({ number: '12/UBND-KSTT', date: '2024-03-01', issuer: 'UBND tỉnh' });
  });

  it('two tables on one sheet are two, each by its own heading; the same heading again is one', () => {
    const table = rows(
      'STT|Nhiệm vụ|Chủ trì|Thời hạn',
      '1|Việc|Sở A|Quý I',
      'STT|Nhiệm vụ|Chủ trì|Thời hạn',
      '2|Việc|Sở A|Quý I',
      'B. CHỈ TIÊU',
      'STT|Chỉ tiêu|Mục tiêu năm 2024|Cơ quan theo dõi',
      '1|Hồ sơ trực tuyến|80%|Sở A',
    );
    expect(splitTables(table).map(({ from, header }) => [from, header.columns.has('target')])).toEqual([
      [0, false],
      [4, true],
    ]);
  });
});

describe('money and documents in a cell', () => {
  it.each([
    ['100 triệu đồng', 100_000_000],
    ['1,5 tỷ', 1_500_000_000],
    ['250.000.000 đồng', 250_000_000],
    ['Ngân sách tỉnh', null],
  ])('%s is %s đồng', (text, amount) => expect(fundingIn(text)).toEqual({ amount, source: text }));

  it.each([
    ['Kế hoạch 15/KH-UBND', '15/KH-UBND'],
    ['Nghị quyết số 27-NQ/TW ngày 09/11/2022', '27-NQ/TW'],
    ['Quyết định số 12/2024/QĐ-UBND', '12/2024/QĐ-UBND'],
    ['Theo quy định', undefined],
  ])('%s cites %s', (text, number) => expect(sourceIn(text)?.number).toBe(number));
});
