import { figuresIn } from '../../../../src/domain/plan/figures';
import { readMark } from '../../../../src/domain/plan/marks';
import { joinWrapped } from '../../../../src/domain/plan/join-wrapped';
import { holdsNoTasks, isDutyPart, namesNoField, partOf, sectionKind } from '../../../../src/domain/plan/section-words';
import { slipsIn } from '../../../../src/domain/plan/slips';
import { restoreSpaces } from '../../../../src/domain/plan/spacing';
import { isSyllable, partGluedWord, rightSyllable } from '../../../../src/domain/text/syllable';

describe('list marks', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I', 1, 'MỤC ĐÍCH'],
    ['XIV- TỔ CHỨC', 'roman', 'XIV', 14, 'TỔ CHỨC'],
    ['XIV- nhiệm kỳ', null, null, null, null],
    ['XIV. TỔ CHỨC', 'roman', 'XIV', 14, 'TỔ CHỨC'],
    ['B. NHIỆM VỤ', 'upper', 'B', 2, 'NHIỆM VỤ'],
    ['Phần thứ hai: NHIỆM VỤ', 'part', '2', 2, 'NHIỆM VỤ'],
    ['1. Mục đích', 'arabic', '1', 1, 'Mục đích'],
    ['1.Mục đích', 'arabic', '1', 1, 'Mục đích'],
    ['2.1. Cải cách', 'path', '2.1', 1, 'Cải cách'],
    ['1.2.3 Cải cách', 'path', '1.2.3', 3, 'Cải cách'],
    ['a) Chỉ tiêu', 'letter', 'a', 1, 'Chỉ tiêu'],
    ['đ) Việc', 'letter', 'đ', 5, 'Việc'],
    ['1) Việc', 'paren', '1', 1, 'Việc'],
    ['(2) Việc', 'round', '2', 2, 'Việc'],
    ['-  Việc', 'bullet', '-', 0, 'Việc'],
    ['– Việc', 'bullet', '-', 0, 'Việc'],
    ['+Việc', 'bullet', '+', 0, 'Việc'],
    ['\uf0b7 Việc', 'bullet', '•', 0, 'Việc'],
    ['Phần mềm quản lý', null, null, null, null],
    ['12/QĐ-UBND ngày', null, null, null, null],
    ['01/6/2020 của Chính phủ', null, null, null, null],
    ['11 năm 2021', null, null, null, null],
    ['1.200 hồ sơ', null, null, null, null],
    ['2024; xây dựng', null, null, null, null],
    ['IIII. Sai', null, null, null, null],
  ])('"%s"', (line, kind, label, ordinal, rest) => {
    expect(readMark(line)).toEqual(kind === null ? null : { kind, label, ordinal, rest });
  });
});

describe('section and part words', () => {
  it.each([
    ['II. CÁC CHỈ TIÊU, NHIỆM VỤ CHỦ YẾU', 'both'],
    ['MỤC TIÊU CỤ THỂ', 'targets'],
    ['NHIỆM VỤ VÀ GIẢI PHÁP', 'tasks'],
    ['TỔ CHỨC THỰC HIỆN', 'duties'],
    ['PHÂN CÔNG NHIỆM VỤ', 'duties'],
    ['MỤC ĐÍCH, YÊU CẦU', 'other'],
    ['MỤC TIÊU, YÊU CẦU', 'other'],
    ['KINH PHÍ THỰC HIỆN', 'other'],
    ['Sở Nội vụ', null],
  ])('"%s" is %s', (heading, kind) => {
    expect(sectionKind(heading)).toBe(kind);
  });

  it.each([
    ['Chỉ tiêu', { kind: 'targets', rest: '' }],
    ['Mục tiêu: Đạt 95%.', { kind: 'targets', rest: 'Đạt 95%.' }],
    ['Nhiệm vụ, giải pháp:', { kind: 'tasks', rest: '' }],
    ['Các nhiệm vụ trọng tâm năm 2025', { kind: 'tasks', rest: '' }],
    ['Mục tiêu chung', { kind: 'general', rest: '' }],
    ['Nhiệm vụ của Sở Nội vụ', null],
    ['Giải pháp công nghệ được triển khai', null],
  ])('"%s" opens %j', (text, part) => {
    expect(partOf(text)).toEqual(part);
  });
});

describe('headings that are no field of work', () => {
  it.each([
    ['Mục đích, yêu cầu', true, true],
    ['QUAN ĐIỂM CHỈ ĐẠO', true, true],
    ['Kinh phí và nguồn lực thực hiện', true, true],
    ['Tổ chức thực hiện', true, true],
    ['Phân công trách nhiệm các sở, ngành', true, true],
    ['GIẢI PHÁP', false, true],
    ['Giải pháp thực hiện', false, true],
    ['Nhiệm vụ trọng tâm', false, true],
    ['Cải cách thể chế', false, false],
    ['Nâng cao trách nhiệm người đứng đầu', false, false],
    ['Phân công, phân cấp quản lý', false, false],
    ['Tổ chức thực hiện các quy định về phân cấp', false, false],
    ['Giải pháp công nghệ', false, false],
    ['Kinh phí hành chính', false, false],
  ])('"%s"', (heading, holdsNone, isNone) => {
    expect([holdsNoTasks(heading), namesNoField(heading)]).toEqual([holdsNone, isNone]);
  });

  it('"Nâng cao trách nhiệm …" is no section of duties among tasks, "Tổ chức thực hiện" is', () => {
    expect([isDutyPart('Nâng cao trách nhiệm người đứng đầu'), isDutyPart('TỔ CHỨC THỰC HIỆN')]).toEqual([false, true]);
  });
});

describe('figures', () => {
  it.each([
    ['100% văn bản', [['exactly', 100, null, '%']]],
    ['đạt 99,5% trở lên', [['at-least', 99.5, null, '%']]],
    ['từ 95% -100%', [['range', 95, 100, '%']]],
    ['từ 60 đến 70%', [['range', 60, 70, '%']]],
    ['không thấp hơn 85%', [['at-least', 85, null, '%']]],
    ['dưới 5%', [['under', 5, null, '%']]],
    ['giảm còn không quá 15 phút/01 lượt giao dịch', [['at-most', 15, null, 'phút/01 lượt giao dịch']]],
    ['trên 1.200 hồ sơ', [['over', 1200, null, 'hồ sơ']]],
    ['từ 3 đến 5 mô hình', [['range', 3, 5, 'mô hình']]],
    ['theo Nghị định số 32/2019/NĐ-CP ngày 10 tháng 4 năm 2019', []],
    ['Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Hội nghị TW 6', []],
    ['giai đoạn 2021 - 2030; dịch vụ công mức độ 4 năm 2024', []],
    ['Công điện số 280/CĐ-TTg ngày 19/4/2023', []],
    ['tháng 6/2024 có 50% hồ sơ', [['exactly', 50, null, '%']]],
  ])('in "%s"', (text, expected) => {
    expect(
      figuresIn(text).map(({ comparator, figure, figureTo, unit }) => [comparator, figure, figureTo, unit]),
    ).toEqual(expected);
  });
});

describe('syllables', () => {
  it.each(['trong', 'nghiêng', 'quốc', 'quyết', 'gì', 'giếng', 'khuya', 'Đảng', 'ươm', 'oanh', 'thuở', 'xoong'])(
    '"%s" is one',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it.each(['trongcông', 'luợng', 'cat', 'gcông', 'Index', '', 'á'.repeat(50)])('"%s" is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it.each([
    ['trongcông', ['trong', 'công']],
    ['tratrách', ['tra', 'trách']],
    ['bồidưỡng', ['bồi', 'dưỡng']],
    ['vàquyết', ['và', 'quyết']],
    ['PARINDEX', null],
    ['Đắk', null],
    ['công', null],
  ])('"%s" parts into %j', (word, parted) => {
    expect(partGluedWord(word)).toEqual(parted);
  });

  it.each([
    ['luợng', 'lượng'],
    ['duới', 'dưới'],
    ['lượng', null],
    ['Pleiku', null],
  ])('"%s" means %j', (word, meant) => {
    expect(rightSyllable(word)).toBe(meant);
  });
});

describe('words that PDF text broke', () => {
  it.each([
    ['mạng.Tổ chức huấn luyện', 'mạng. Tổ chức huấn luyện'],
    ['thị xã,thành phố', 'thị xã, thành phố'],
    ['(PARINDEX)của tỉnh', '(PARINDEX) của tỉnh'],
    ['phần“Xây dựng', 'phần “Xây dựng'],
    ['dichvucong.haiduong.gov.vn', 'dichvucong.haiduong.gov.vn'],
    ['1.200,5 và TP.HCM', '1.200,5 và TP.HCM'],
    ['văn hóa...để', 'văn hóa...để'],
  ])('"%s"', (text, restored) => {
    expect(restoreSpaces(text)).toBe(restored);
  });

  it.each([
    [['280/CĐ-', 'TTg ngày'], '280/CĐ-TTg ngày'],
    [['kinh tế -', 'xã hội'], 'kinh tế - xã hội'],
    [['công', '; đề cao'], 'công; đề cao'],
    [['a', '', 'b'], 'a b'],
  ])('%j', (lines, joined) => {
    expect(joinWrapped(lines)).toBe(joined);
  });
});

describe('slips', () => {
  it('suggests, and leaves sound words alone', () => {
    expect(slipsIn('chia sẽ dữ liệu')).toEqual([{ said: 'chia sẽ', suggestion: 'chia sẻ' }]);
    expect(slipsIn('song song, dần dần, thường xuyên')).toEqual([]);
    expect(slipsIn('Nghị quyết số 27-NQ/TW, một cửa liên thông, công vụ')).toEqual([]);
  });
});
