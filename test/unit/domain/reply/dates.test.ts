import { dateAt, type DateRead } from '../../../../src/domain/reply/dates/read-date';
import { LEXICON } from '../../../../src/domain/reply/lexicon/lexicon';
import { tokenise } from '../../../../src/domain/reply/tokenise';
import { compileLexicon } from '../../../../src/domain/reply/vocabulary';

const vocabulary = compileLexicon(LEXICON);
const readDate = (text: string, today: string): DateRead | null =>
  dateAt(tokenise(text.normalize('NFC'), vocabulary), 0, today);

const MONDAY = '2024-06-10';

describe('dates as people write them, on Monday 10/6/2024', () => {
  it.each([
    ['30/6', '2024-06-30'],
    ['ngày 30-6', '2024-06-30'],
    ['30.6.2024', '2024-06-30'],
    ['30/6/24', '2024-06-30'],
    ['30/06/2024', '2024-06-30'],
    ['2024-06-30', '2024-06-30'],
    ['10/6', '2024-06-10'],
    ['9/6', '2025-06-09'],
    ['5/1', '2025-01-05'],
    ['ngày 30 tháng 6', '2024-06-30'],
    ['ngày 30 tháng 6 năm 2024', '2024-06-30'],
    ['30 tháng 6', '2024-06-30'],
    ['ngày ba mươi tháng bảy', '2024-07-30'],
    ['ngày 15 tháng sau', '2024-07-15'],
    ['ngày 15 tháng này', '2024-06-15'],
    ['ngày 20', '2024-06-20'],
    ['ngày 5', '2024-07-05'],
    ['ngày 31', '2024-07-31'],
    ['mùng 5', '2024-07-05'],
    ['mồng 5 tháng 7', '2024-07-05'],
    ['mùng năm', '2024-07-05'],
    ['trước ngày 20', '2024-06-19'],
    ['trước 17h ngày 20/6', '2024-06-20'],
    ['đến 15/7', '2024-07-15'],
    ['đến hết ngày 15/7', '2024-07-15'],
    ['chậm nhất là ngày 15/7', '2024-07-15'],
    ['hôm nay', '2024-06-10'],
    ['chiều nay', '2024-06-10'],
    ['ngày mai', '2024-06-11'],
    ['sáng mai', '2024-06-11'],
    ['mai', '2024-06-11'],
    ['ngày kia', '2024-06-12'],
    ['hôm qua', '2024-06-09'],
    ['3 ngày nữa', '2024-06-13'],
    ['ba ngày nữa', '2024-06-13'],
    ['2 tuần nữa', '2024-06-24'],
    ['nửa tháng nữa', '2024-06-25'],
    ['1 tháng nữa', '2024-07-10'],
    ['trong 3 ngày', '2024-06-13'],
    ['thứ 6', '2024-06-14'],
    ['thứ sáu', '2024-06-14'],
    ['thứ 6 tuần này', '2024-06-14'],
    ['thứ sáu tuần sau', '2024-06-21'],
    ['thứ hai tuần tới', '2024-06-17'],
    ['thứ 4 tới', '2024-06-12'],
    ['chủ nhật này', '2024-06-16'],
    ['cn tuần sau', '2024-06-23'],
    ['t6', '2024-06-14'],
    ['tuần này', '2024-06-14'],
    ['tuần sau', '2024-06-21'],
    ['tuần tới', '2024-06-21'],
    ['tuần sau nữa', '2024-06-28'],
    ['đầu tuần sau', '2024-06-17'],
    ['giữa tuần sau', '2024-06-19'],
    ['cuối tuần', '2024-06-14'],
    ['tuần trước', '2024-06-07'],
    ['cuối tháng', '2024-06-30'],
    ['hết tháng này', '2024-06-30'],
    ['hết tháng', '2024-06-30'],
    ['tháng sau', '2024-07-31'],
    ['sang tháng', '2024-07-31'],
    ['cuối tháng sau', '2024-07-31'],
    ['giữa tháng 12', '2024-12-15'],
    ['tháng 9', '2024-09-30'],
    ['tháng 5', '2025-05-31'],
    ['tháng 9/2024', '2024-09-30'],
    ['9/2024', '2024-09-30'],
    ['T9/2024', '2024-09-30'],
    ['cuối t9', '2024-09-30'],
    ['tháng 2 năm 2025', '2025-02-28'],
    ['tháng mười hai', '2024-12-31'],
    ['trước tháng 7', '2024-06-30'],
    ['cuối quý II', '2024-06-30'],
    ['hết quý 3', '2024-09-30'],
    ['quý III', '2024-09-30'],
    ['quí 4', '2024-12-31'],
    ['quý I', '2025-03-31'],
    ['quý I năm 2025', '2025-03-31'],
    ['quý 1/2025', '2025-03-31'],
    ['quý này', '2024-06-30'],
    ['quý sau', '2024-09-30'],
    ['cuối quý', '2024-06-30'],
    ['q3', '2024-09-30'],
    ['6 tháng đầu năm', '2024-06-30'],
    ['sáu tháng cuối năm', '2024-12-31'],
    ['cuối năm', '2024-12-31'],
    ['hết năm nay', '2024-12-31'],
    ['năm sau', '2025-12-31'],
    ['hết năm 2025', '2025-12-31'],
  ])('%s → %s', (text, expected) => {
    const found = readDate(text, MONDAY);
    expect(found?.date).toBe(expected);
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
    expect(readDate(plain, MONDAY)?.date).toBe(expected);
  });

  it.each([
    '30/2',
    '31/6',
    '31/4/2024',
    'ngày 31 tháng 6',
    '13/13',
    '6/30',
    'tháng 13',
    'quý 5',
    'mùng 5 tết',
    'mùng 10 tháng giêng',
  ])('there is no such day: %s', (text) => expect(readDate(text, MONDAY)).toMatchObject({ date: null, vague: true }));

  it.each(['đầu tháng sau', 'khoảng 20/7', 'sau ngày 20/7', '10 ngày làm việc nữa', 'đầu quý 4'])(
    'leaves room: %s',
    (text) => expect(readDate(text, MONDAY)?.vague).toBe(true),
  );

  it.each(['xong', '3', '3 huyện', 'tuần', 'tháng', 'ngày', 'quý vị', 'năm', 'thứ trưởng', 'mười'])(
    'is no date: %s',
    (text) => expect(readDate(text, MONDAY)).toBeNull(),
  );
});

describe('the turn of weeks, months and years', () => {
  it.each([
    ['2024-06-14', 'thứ 6', '2024-06-21'],
    ['2024-06-15', 'thứ 6', '2024-06-21'],
    ['2024-06-16', 'tuần sau', '2024-06-21'],
    ['2024-06-16', 'chủ nhật này', '2024-06-16'],
    ['2024-12-31', 'ngày mai', '2025-01-01'],
    ['2024-12-20', 'tháng sau', '2025-01-31'],
    ['2024-12-20', 'quý sau', '2025-03-31'],
    ['2024-01-31', '1 tháng nữa', '2024-02-29'],
    ['2024-02-10', '29/2', '2024-02-29'],
    ['2023-06-10', '29/2', '2024-02-29'],
    ['2024-12-31', '31/12', '2024-12-31'],
  ])('on %s, %s → %s', (today, text, expected) => expect(readDate(text, today)?.date).toBe(expected));
});
