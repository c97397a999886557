import { fc } from '../../../support/properties';
import { findMoney, readMoney } from '../../../../src/domain/plan/money';
import { moneyText } from '../../../../src/messages/words/numbers';

describe('money as offices write it', () => {
  it.each<[string, number | null]>([
    ['1,5 tỷ', 1_500_000_000],
    ['1.5 ty', 1_500_000_000],
    ['1,25 tỷ đồng', 1_250_000_000],
    ['1 tỷ 250 triệu đồng', 1_250_000_000],
    ['250 triệu đồng', 250_000_000],
    ['250tr', 250_000_000],
    ['250.000.000 đ', 250_000_000],
    ['250.000.000đ', 250_000_000],
    ['250,000,000 VND', 250_000_000],
    ['1.500 triệu', 1_500_000_000],
    ['2.750 triệu đồng', 2_750_000_000],
    ['500 nghìn đồng', 500_000],
    ['1250000000', 1_250_000_000],
    ['1.250.000.000', 1_250_000_000],
    ['0 đồng', 0],
    ['nhiều', null],
    ['', null],
    ['khoảng 2 tỷ', null],
    ['3 tháng', null],
    ['99999999999999 tỷ', null],
  ])('%s: %s', (text, amount) => {
    expect(readMoney(text)).toBe(amount);
  });

  it.each<[string, number | null]>([
    ['Ngân sách tỉnh: 1,5 tỷ đồng', 1_500_000_000],
    ['từ nguồn 250 triệu của năm trước', 250_000_000],
    ['Kinh phí năm 2024 do ngân sách bảo đảm', null],
    ['theo 12/QĐ-UBND', null],
    ['3 trường học', null],
  ])('found in words: %s', (text, amount) => {
    expect(findMoney(text)?.amount ?? null).toBe(amount);
  });

  it('what is printed is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (amount) => {
        expect(readMoney(moneyText(amount))).toBe(amount);
      }),
    );
  });
});
