import { fc } from '../../../support/properties';
import { tasksOf } from '../../../../src/domain/plan/appendix';
import { findHeader, meaningOf, type CellTable } from '../../../../src/domain/plan/table-header';
import { targetsInTable } from '../../../../src/domain/plan/target-table';
import type { CellReaders } from '../../../../src/domain/plan/understand-row';

const readers: CellReaders = {
  deadline: (wording) => ({
    kind: 'missing',
    due: null,
    every: null,
    wording,
    doubts: wording === '??' ? ['not-understood'] : [],
  }),
  agencies: (text) => ({
    codes: text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => /^Sở [A-Z]$/.test(name)),
    unknown: text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => !/^Sở [A-Z]$/.test(name)),
  }),
};

const read = (table: CellTable, known: { code: string; name: string }[] = []) => {
  const header = findHeader(table);
  if (header === null) throw new Error('no header');
  return tasksOf(table, header, readers, known);
};
const rows = (...lines: string[]): CellTable => lines.map((line) => line.split('|').map((cell) => cell.trim()));
const HEAD = 'STT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời hạn hoàn thành|Sản phẩm';

describe('column headings', () => {
  it.each([
    ['Đơn vị được giao', 'doer'],
    ['Cơ quan được giao nhiệm vụ', 'doer'],
    ['Trách nhiệm thực hiện', 'doer'],
    ['Phân công thực hiện', 'doer'],
    ['Nhiệm vụ được giao', 'task'],
    ['Ý kiến chỉ đạo', 'task'],
    ['Lãnh đạo chỉ đạo', 'other'],
    ['Văn bản chỉ đạo', 'source'],
    ['Lộ trình thực hiện', 'deadline'],
    ['Mốc hoàn thành', 'deadline'],
    ['Cơ quan tham gia', 'coordinating'],
    ['Đơn vị liên quan', 'coordinating'],
    ['Hình thức văn bản', 'product'],
    ['Hình thức khen thưởng', null],
    ['TT', 'stt'],
    ['Số TT', 'stt'],
    ['Nội dung thực hiện', 'task'],
    ['Nhiệm vụ, giải pháp', 'task'],
    ['Thuộc nhóm nhiệm vụ', 'group'],
    ['Cơ quan, đơn vị chủ trì', 'lead'],
    ['Cơ quan chủ trì theo dõi, đánh giá', 'lead'],
    ['Cơ quan thực hiện', 'doer'],
    ['ĐƠN VỊ PHỐI HỢP', 'coordinating'],
    ['Thời gian dự kiến hoàn thành', 'deadline'],
    ['Thời hạn', 'deadline'],
    ['Tiến độ', 'deadline'],
    ['Kết quả dự kiến', 'product'],
    ['Chỉ tiêu đạt được', 'product'],
    ['Chỉ tiêu', 'target'],
    ['Đơn vị tính', 'unit'],
    ['Đề xuất', 'proposed'],
    ['Nguồn kinh phí', 'funding'],
    ['Người đứng đầu chịu trách nhiệm', 'other'],
    ['Kế hoạch của UBND tỉnh', null],
  ])('"%s" is %s', (cell, meaning) => {
    expect(meaningOf(cell)).toBe(meaning);
  });

  it('are found under title rows and in two rows merged', () => {
    const table = rows(
      'ỦY BAN NHÂN DÂN',
      'PHỤ LỤC NHIỆM VỤ TRỌNG TÂM',
      '',
      'STT|Nội dung nhiệm vụ|Cơ quan thực hiện||Thời gian',
      '||Chủ trì|Phối hợp|',
      '(1)|(2)|(3)|(4)|(5)',
      '1|Việc một|Sở A|Sở B|Quý I',
    );
    expect(read(table).tasks).toMatchObject([
      { row: 7, stt: '1', text: 'Việc một', leads: ['Sở A'], coordinating: ['Sở B'] },
    ]);
  });

  it('that stand twice or are missing are told', () => {
    const { faults } = read(rows('STT|Nhiệm vụ|Chủ trì|Chủ trì|Sản phẩm', '1|Việc|Sở A|Sở B|x'));
    expect(faults.map(({ column, problem, said }) => [column, problem, said])).toEqual([
      ['table', 'column-doubled', 'Chủ trì'],
      ['deadline', 'column-missing', ''],
    ]);
  });

  it('that are not understood are told, once each, and hold no row back', () => {
    const { tasks, faults } = read(
      rows('STT|Nhiệm vụ|Chủ trì|Thời hạn|Mức độ|Mức độ|Ghi chú', '1|Việc|Sở A|Quý I|cao|gấp|x'),
    );
    expect(faults.map(({ column, problem, said, leftOut }) => [column, problem, said, leftOut])).toEqual([
      ['table', 'column-unread', 'Mức độ', false],
    ]);
    expect(tasks).toHaveLength(1);
  });

  it('are none in a table of other things', () => {
    expect(findHeader(rows('Họ và tên|Chức vụ|Điện thoại', 'A|B|C'))).toBeNull();
    expect(findHeader([])).toBeNull();
  });
});

describe('rows', () => {
  it('are sections, groups and tasks by their numbers and what stands below', () => {
    const { tasks, areas, faults } = read(
      rows(
        HEAD,
        'I|Lĩnh vực một',
        '1|Việc a|Sở A||Quý I|',
        '2|Nhóm việc:',
        '2.1|Việc b|Sở A||Quý I',
        '2.2|Việc c|Sở B||Quý I',
        '3|Việc d|Sở A',
        'II|Lĩnh vực hai',
        '1|Việc e|Sở A',
      ),
    );
    expect(faults).toEqual([]);
    expect(areas).toEqual([
      { code: 'I', name: 'Lĩnh vực một' },
      { code: 'II', name: 'Lĩnh vực hai' },
    ]);
    expect(tasks.map(({ area, group, text }) => [area, group, text])).toEqual([
      ['I', null, 'Việc a'],
      ['I', 'Nhóm việc:', 'Việc b'],
      ['I', 'Nhóm việc:', 'Việc c'],
      ['I', null, 'Việc d'],
      ['II', null, 'Việc e'],
    ]);
  });

  it('may have their section in the text cell, in the first cell, or counted 1, 2 with tasks 1.1, 1.2', () => {
    expect(read(rows(HEAD, '|I. Lĩnh vực một|', '1|Việc|Sở A')).areas).toEqual([{ code: 'I', name: 'Lĩnh vực một' }]);
    expect(read(rows(HEAD, 'II. LĨNH VỰC HAI|', '1|Việc|Sở A')).areas).toEqual([{ code: 'II', name: 'LĨNH VỰC HAI' }]);
    const counted = read(rows(HEAD, '1|Lĩnh vực một', '1.1|Việc|Sở A', '2|Lĩnh vực hai', '2.1|Việc|Sở A'));
    expect(counted.areas.map((area) => area.code)).toEqual(['1', '2']);
    expect(counted.tasks.map((task) => task.area)).toEqual(['1', '2']);
  });

  it('take the plan’s own area codes where the names fit', () => {
    const known = [
      { code: 'II.3', name: 'Cải cách thủ tục hành chính (TTHC)' },
      { code: 'II.2', name: 'Cải cách thể chế' },
    ];
    const { areas } = read(rows(HEAD, 'A|CẢI CÁCH TTHC', '1|Việc|Sở A', 'B|Việc khác', '1|Việc|Sở A'), known);
    expect(areas).toEqual([known[0], { code: 'B', name: 'Việc khác' }]);
  });

  it('are understood though numbers repeat and jump, and headings come again on each page', () => {
    const { tasks } = read(rows(HEAD, '1|a|Sở A', '1|b|Sở A', HEAD, '7|c|Sở A', '', '|d|Sở B'));
    expect(tasks.map((task) => task.text)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('take over what "như trên" repeats, through sections', () => {
    const { tasks, faults } = read(
      rows(HEAD, '1|a|Sở A|Sở B; Sở C|Quý I|x', '2|b|Như trên|nt|-nt-|"', 'II|Mục', '1|c|Như trên|||'),
    );
    expect(faults).toEqual([]);
    expect(tasks[1]).toMatchObject({ leads: ['Sở A'], coordinating: ['Sở B', 'Sở C'], product: 'x' });
    expect(tasks[1]?.deadline.wording).toBe('Quý I');
    expect(tasks[2]).toMatchObject({ leads: ['Sở A'], coordinating: [], product: null });
  });

  it('that are bad lose no good one, and say where and why', () => {
    const { tasks, faults } = read(
      rows(HEAD, '1|a|Sở A||??', '2|b|Ông X|', '3||Sở A', '4|c|', '5|d|Sở A; Ban lạ|Phòng lạ|Quý I', '6|e|Như trên'),
    );
    expect(tasks.map((task) => task.text)).toEqual(['a', 'd', 'e']);
    expect(faults).toEqual([
      { row: 2, column: 'deadline', problem: 'deadline-doubtful', said: '??', leftOut: false },
      { row: 3, column: 'lead', problem: 'agency-unknown', said: 'Ông X', leftOut: true },
      { row: 4, column: 'text', problem: 'no-text', said: '3', leftOut: true },
      { row: 5, column: 'lead', problem: 'no-lead', said: '', leftOut: true },
      { row: 6, column: 'lead', problem: 'agency-unknown', said: 'Ban lạ', leftOut: false },
      { row: 6, column: 'coordinating', problem: 'agency-unknown', said: 'Phòng lạ', leftOut: false },
      { row: 7, column: 'lead', problem: 'agency-unknown', said: 'Ban lạ', leftOut: false },
    ]);
  });

  it('mark what an office proposed', () => {
    const table = rows(
      `${HEAD}|Đề xuất|Ghi chú`,
      '1|a|Sở A||Quý I|x|Sản phẩm; Thời hạn|chờ ý kiến',
      '2|b|Sở A||Quý I|x||',
    );
    expect(read(table).tasks.map(({ proposed, note }) => [proposed, note])).toEqual([
      [['product', 'deadline'], 'chờ ý kiến'],
      [[], null],
    ]);
  });

  it('are understood alike in any order of columns', () => {
    const body = [
      'I|Lĩnh vực một||||',
      '1|Việc a|Sở A|Sở B|Quý I|Kế hoạch',
      '2|Nhóm:||||',
      '2.1|Việc b|Sở C||Tháng 5|',
    ];
    const straight = read(rows(HEAD, ...body));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const shuffled = rows(HEAD, ...body).map((row) => order.map((at) => row[at] ?? ''));
        expect(read(shuffled)).toEqual(straight);
      }),
    );
  });
});

describe('tables of targets', () => {
  const targets = (...lines: string[]) => {
    const table = rows(...lines);
    const header = findHeader(table);
    return header === null ? [] : targetsInTable(table, header, []).targets;
  };

  it.each([
    ['100', '%', 'exactly', 100, null, '%'],
    ['100%', '', 'exactly', 100, null, '%'],
    ['Từ 95 đến 100', '%', 'range', 95, 100, '%'],
    ['Tối thiểu 70', '%', 'at-least', 70, null, '%'],
    ['Từ 50 trở lên', '%', 'at-least', 50, null, '%'],
    ['Trên 30', '%', 'over', 30, null, '%'],
    ['Không quá 15', 'phút/lượt', 'at-most', 15, null, 'phút/lượt'],
    ['02', 'hoạt động', 'exactly', 2, null, 'hoạt động'],
    ['7', 'mô-đun', 'exactly', 7, null, 'mô-đun'],
    ['Đạt', '', 'judged', null, null, null],
  ])('read the goal "%s" in "%s"', (goal, unit, comparator, figure, figureTo, read) => {
    const [target] = targets(
      'STT|Chỉ tiêu|Mục tiêu năm 2024|Đơn vị tính|Cơ quan theo dõi',
      `1|Tỷ lệ hồ sơ|${goal}|${unit}|Sở A`,
    );
    expect(target).toMatchObject({ text: 'Tỷ lệ hồ sơ', comparator, figure, figureTo, unit: read, watcher: 'Sở A' });
  });

  it('read the figures in the words where there is no goal column', () => {
    const found = targets(
      'TT|Chỉ tiêu|Chủ trì',
      '|I. Kinh tế số|',
      '1|Kinh tế số chiếm 45% GRDP; có tối thiểu 05 mô hình.|Sở A',
    );
    expect(found.map(({ area, comparator, figure, unit }) => [area, comparator, figure, unit])).toEqual([
      ['I', 'exactly', 45, '%'],
      ['I', 'at-least', 5, 'mô hình'],
    ]);
  });
});
