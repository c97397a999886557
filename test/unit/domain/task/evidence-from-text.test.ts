import { fc } from '../../../support/properties';
import { evidenceFromText } from '../../../../src/domain/task/evidence-from-text';

const TODAY = '2024-06-10';
const doc = (number: string, date: string | null = null) => ({ kind: 'document', number, date });

describe('evidence named in a message', () => {
  it.each([
    ['3 xong 45/KH-SNV ngày 12/3/2024', [doc('45/KH-SNV', '2024-03-12')]],
    ['3 xong 45/kh-snv ngay 12-3-2024', [doc('45/KH-SNV', '2024-03-12')]],
    ['3 đã xong, QĐ 123/QĐ-UBND ngày 05/6/2024', [doc('123/QĐ-UBND', '2024-06-05')]],
    ['3 xong, gửi kèm báo cáo 45/BC-SNV', [doc('45/BC-SNV')]],
    ['Việc 3 đã hoàn thành theo Kế hoạch số 12/KH-UBND.', [doc('12/KH-UBND')]],
    ['3 xong 30/2020/NĐ-CP ngày 5 tháng 3 năm 2020', [doc('30/2020/NĐ-CP', '2020-03-05')]],
    ['3 xong 1250/NQ-UBTVQH15 12/11/2023', [doc('1250/NQ-UBTVQH15', '2023-11-12')]],
    ['3 xong 45/BC', [doc('45/BC')]],
    ['3 xong (45/TTr-SNV, ký ngày 1.4.24)', [doc('45/TTr-SNV', '2024-04-01')]],
    ['3 xong 45 / KH-SNV ngày 12/3', [doc('45/KH-SNV', '2024-03-12')]],
    ['3 xong 45/KH-SNV ngày 20/12', [doc('45/KH-SNV', '2023-12-20')]],
    ['3 xong 45/KH-SNV ngày 31/6/2024', [doc('45/KH-SNV')]],
    ['3 xong 45/KH-SNV ngày 12/3/2024 và 46/KH-SNV', [doc('45/KH-SNV', '2024-03-12'), doc('46/KH-SNV')]],
    ['3 xong 45/KH-SNV, 45/KH-SNV', [doc('45/KH-SNV')]],
    ['3 xong 7/SNV-CCHC&VTLT', [doc('7/SNV-CCHC&VTLT')]],
    [
      '3 xong https://snv.haiduong.gov.vn/van-ban/45.pdf.',
      [{ kind: 'link', url: 'https://snv.haiduong.gov.vn/van-ban/45.pdf' }],
    ],
    ['3 xong', []],
    ['3 xong ngày 30/6', []],
    ['3 xong 2/3 công việc', []],
    ['3 mới có 5/12 huyện gửi', []],
    ['3 gia hạn 30/6 chờ văn bản', []],
    ['họp 2 lần/tuần', []],
  ])('%s', (text, expected) => {
    expect(evidenceFromText(text, TODAY)).toEqual(expected);
    expect(evidenceFromText(text.normalize('NFD'), TODAY)).toEqual(expected);
  });

  it.each([
    ['3 xong 45/KH-SNV ngày 20/6', '2024-06-20'],
    ['3 xong 45/KH-SNV ngày 28/12', '2023-12-28'],
    ['3 xong 45/KH-SNV ngày 10/6', '2024-06-10'],
  ])('without a year the nearer day is meant, in time to come too: %s', (text, date) => {
    expect(evidenceFromText(text, '2024-06-10')).toEqual([doc('45/KH-SNV', date)]);
  });

  it('reads any text without failing, and finds nothing where there is no digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = evidenceFromText(text, TODAY);
        if (!/\d|http/iu.test(text)) expect(found).toEqual([]);
      }),
    );
  });

  it('finds every number of a list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 8 }), (numbers) => {
        const text = `3 xong ${numbers.map((one) => `${one}/KH-SNV`).join(', ')}`;
        expect(evidenceFromText(text, TODAY)).toEqual(numbers.map((one) => doc(`${one}/KH-SNV`)));
      }),
    );
  });
});
