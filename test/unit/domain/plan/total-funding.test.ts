import { totalFundingIn } from '../../../../src/domain/plan/total-funding';

describe('what a plan says that it costs', () => {
  it.each([
    ['Tổng kinh phí thực hiện Kế hoạch: 1,5 tỷ đồng từ ngân sách tỉnh.', 1_500_000_000, 'ngân sách tỉnh'],
    [
      'III. KINH PHÍ\nKinh phí thực hiện Kế hoạch là 1.250.000.000 đồng, do ngân sách tỉnh cấp.',
      1_250_000_000,
      'ngân sách tỉnh',
    ],
    ['- Tổng nhu cầu kinh phí: 850 triệu\nđồng (bằng nguồn chi thường xuyên).', 850_000_000, 'chi thường xuyên'],
    ['Kinh phí thực hiện các nhiệm vụ CCHC từ ngân sách tỉnh là 2 tỷ đồng.', 2_000_000_000, 'ngân sách tỉnh'],
    ['Tổng kinh phí 3 tỷ', 3_000_000_000, null],
  ])('%s', (text, amount, source) => {
    expect(totalFundingIn(text)).toEqual({ amount, source });
  });

  it.each([
    'Kinh phí thực hiện các nhiệm vụ CCHC do ngân sách tỉnh cấp, được bố trí trong dự toán.',
    'Bố trí kinh phí thực hiện đào tạo 50 triệu đồng',
    'Kinh phí thực hiện nhiệm vụ đào tạo: 50 triệu đồng.',
    'Hướng dẫn lập dự toán. Mức chi 2 triệu đồng. Tổng kinh phí do các cơ quan tự cân đối. Hỗ trợ 5 triệu đồng.',
    '',
  ])('nothing of the whole: %s', (text) => {
    expect(totalFundingIn(text)).toBeNull();
  });
});
