import { fc } from '../../support/properties';
import { readOrder } from '../../../src/bot/order';
import { VERBS } from '../../../src/bot/forms/forms';
import { readAskedDate, readExplanation, saysObjective } from '../../../src/bot/asked-date';

const TODAY = '2024-06-10';

describe('typed codes', () => {
  it('have each verb once, or one form would never be heard', () => {
    const verbs = VERBS.map((one) => one.words.join(' '));
    expect(verbs.filter((one, index) => verbs.indexOf(one) !== index)).toEqual([]);
  });

  it('may begin with any number where that is allowed', () => {
    expect(readOrder('3 duyệt đến 30/6')).toBeNull();
    expect(readOrder('3 duyệt đến 30/6', true)).toEqual({ kind: 'approve', task: 3, others: [], rest: 'đến 30/6' });
  });

  it.each([
    ['duyệt 3 đến 30/6', 'approve', 3, 'đến 30/6'],
    ['Duyet 3 den 30/6', 'approve', 3, 'den 30/6'],
    ['Tôi duyệt nhiệm vụ số 3 đến 30/6', 'approve', 3, 'đến 30/6'],
    ['duyệt 3', 'approve', 3, ''],
    ['đồng ý gia hạn 3 đến (30/6)', 'approve', 3, 'đến 30/6'],
    ['không duyệt 3 đã gia hạn hai lần', 'refuse', 3, 'đã gia hạn hai lần'],
    ['ko duyet nv3 da gia han hai lan', 'refuse', 3, 'da gia han hai lan'],
    ['phê bình 3', 'reprimand', 3, ''],
    ['Phê bình 3: chậm nhiều lần', 'reprimand', 3, 'chậm nhiều lần'],
    ['nhac nho 12', 'remind', 12, ''],
    ['trình 3', 'submit', 3, ''],
    ['không trình 3 đã xong', 'drop', 3, 'đã xong'],
    ['xác nhận 3', 'confirm', 3, ''],
    ['xác nhận hoàn thành nhiệm vụ 3 STC', 'confirm', 3, 'STC'],
    ['trả lại 3 thiếu phụ lục', 'return', 3, 'thiếu phụ lục'],
    ['đôn đốc 3 STC ạ', 'nudge', 3, 'STC ạ'],
    ['miễn 3 STC đã có số liệu', 'release', 3, 'STC đã có số liệu'],
    ['1 mien con lai da du so lieu', 'release', 1, 'con lai da du so lieu'],
    ['3: miễn còn lại, hết việc', 'release', 3, 'còn lại, hết việc'],
    ['3 đôn đốc STC', 'nudge', 3, 'STC'],
    ['miễn 3 còn lại hết việc', 'release', 3, 'còn lại hết việc'],
    ['giải trình 3 (chờ ý kiến), dự kiến (15/7)', 'explain', 3, 'chờ ý kiến , dự kiến 15/7'],
    ['3 giải trình chờ ý kiến', 'explain', 3, 'chờ ý kiến'],
    ['nv3: giai trinh cho y kien', 'explain', 3, 'cho y kien'],
    ['3 giải trình', 'explain', 3, ''],
    ['duyệt', 'approve', null, ''],
    ['duyệt ạ', 'approve', null, ''],
    ['không duyệt', 'refuse', null, ''],
  ])('%s', (text, kind, task, rest) => {
    expect(readOrder(text)).toEqual({ kind, task, others: [], rest });
    expect(readOrder(text.normalize('NFD'))).toEqual({ kind, task, others: [], rest });
  });

  it.each([
    ['xác nhận 3, 5 và 7', [3, 5, 7], ''],
    ['duyệt cả 3 và 5 đến 30/7', [3, 5], 'đến 30/7'],
    ['trình 3, nv 5', [3, 5], ''],
    ['nhac nho 3 va nv 5 cham', [3, 5], 'cham'],
    ['phê bình 3 và nhắc 5', [3], 'và nhắc 5'],
    ['trả lại 3: 5 phụ lục thiếu', [3], '5 phụ lục thiếu'],
    ['duyệt 3 và 30/7', [3], 'và 30/7'],
  ])('names several tasks: %s', (text, [task, ...others], rest) =>
    expect(readOrder(text)).toMatchObject({ task, others, rest }),
  );

  it.each([
    'duyệt 3% dự toán',
    '3 miễn là có kinh phí em làm ngay',
    '3 trình ký rồi ạ',
    '3 trả lại đơn vị khác',
    '3 xong',
    '7 trình ký rồi ạ',
    'trình ký rồi ạ',
    'trình bày sau 3 ngày',
    'đề nghị xác nhận hoàn thành nhiệm vụ 3',
    'xác nhận tiếp nhận 3',
    'xác nhận đã nhận 3',
    'duyệt rồi',
    'miễn phí 3 tháng',
    'nhắc nhở anh em làm 3 việc',
    'trả lại 0',
    '',
    '   ',
    'phê',
  ])('is not one: %j', (text) => expect(readOrder(text)).toBeNull());

  it('reads any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readOrder(text)));
  });
});

describe('a day said on its own', () => {
  it.each([
    ['đến 30/6', '2024-06-30', null],
    ['30/6 chờ văn bản', '2024-06-30', 'chờ văn bản'],
    ['den thu sau tuan sau vi thieu nguoi', '2024-06-21', 'thieu nguoi'],
    ['31/6', null, null],
    ['', null, null],
  ])('%j', (text, date, reason) => expect(readAskedDate(text, TODAY)).toEqual({ date, reason }));
});

describe('an explanation', () => {
  it.each([
    ['chờ ý kiến các sở, dự kiến 15/7', 'chờ ý kiến các sở', '2024-07-15'],
    ['thiếu người, dự kiến hoàn thành ngày 15/7', 'thiếu người', '2024-07-15'],
    ['cho y kien cac so, du kien 15/7', 'cho y kien cac so', '2024-07-15'],
    ['chưa xong vì thiếu kinh phí', 'chưa xong vì thiếu kinh phí', null],
    ['chờ ý kiến', 'chờ ý kiến', null],
  ])('%j', (text, cause, date) => expect(readExplanation(text, TODAY)).toEqual({ cause, date }));

  it.each([
    ['nguyên nhân khách quan: mưa lũ', true],
    ['do khach quan', true],
    ['không phải khách quan, do chủ quan', false],
    ['thiếu người', false],
  ])('%j is beyond the agency: %p', (text, expected) => expect(saysObjective(text)).toBe(expected));
});
