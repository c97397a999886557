import { choosePlanInWords } from '../../../../src/domain/plan/choose-plan';
import { planInWords } from '../../../../src/domain/plan/plan-in-words';

const plan = (id: string, year: number, number: string | null, title: string) => ({ id, year, number, title });
const CCHC_2024 = plan('cchc-2024', 2024, '7/KH-UBND', 'Kế hoạch cải cách hành chính năm 2024');
const CCHC_2025 = plan('cchc-2025', 2025, '9/KH-UBND', 'Kế hoạch cải cách hành chính năm 2025');
const CDS_2025 = plan('cds-2025', 2025, null, 'Kế hoạch chuyển đổi số năm 2025');
const SINGLES = plan('viec-le-2025', 2025, null, 'Nhiệm vụ ngoài kế hoạch năm 2025');
const PLANS = [CCHC_2024, CCHC_2025, CDS_2025];

describe('a plan in words', () => {
  it.each([
    ['kế hoạch 2024 1,5 tỷ từ ngân sách tỉnh', [CCHC_2024], '1,5 tỷ từ ngân sách tỉnh'],
    ['ke hoach nam 2025 STC', [CCHC_2025, CDS_2025], 'STC'],
    ['KH số 9/KH-UBND: STC', [CCHC_2025], 'STC'],
    ['kế hoạch cds-2025 STC', [CDS_2025], 'STC'],
    ['kế hoạch chuyển đổi số STC', [CDS_2025], 'STC'],
    ['kế hoạch cải cách hành chính năm 2025 STC', [CCHC_2025], 'STC'],
    ['kế hoạch 2023 STC', [], 'STC'],
    ['STC tháng 5 năm 2024', [CCHC_2024], 'STC tháng 5'],
    ['STC tháng 5 kế hoạch chuyển đổi số', [CDS_2025], 'STC tháng 5'],
  ])('%s', (words, named, rest) => {
    expect(planInWords(words, PLANS, true)).toEqual({ named, rest });
  });

  it.each([
    'STC 12/TB-SNV ngày 20 tháng 5 năm 2024',
    'STC hạn 30/6 xây dựng kế hoạch năm 2025 của sở',
    '1,5 tỷ theo kế hoạch 15/KH-UBND',
    'kế hoạch',
    '',
  ])('%s: none is chosen', (words) => {
    expect(planInWords(words, PLANS, true)).toBeNull();
  });

  it('is not looked for at the end of what is said freely', () => {
    expect(planInWords('STC xây dựng kế hoạch năm 2025', PLANS, false)).toBeNull();
  });
});

describe('the plan that a typed order is about', () => {
  const choose = (words: string, plans: readonly (typeof CCHC_2024)[] = PLANS, thisYear = 2024) => {
    const chosen = choosePlanInWords(plans, words, { last: true, thisYear });
    return chosen.ok ? chosen.value.plan.id : chosen.error.code;
  };

  it.each([
    ['the only one, whatever single tasks stand beside it', '', [CDS_2025, SINGLES], 'cds-2025'],
    ['the only one of this year', '', PLANS, 'cchc-2024'],
    ['the one named', 'kế hoạch 9/KH-UBND', PLANS, 'cchc-2025'],
    ['asked for where two bear the name', 'kế hoạch 2025', PLANS, 'which-plan'],
    ['asked for where two are of this year', '', [CCHC_2025, CDS_2025], 'which-plan'],
    ['told not to be there', 'kế hoạch 2023', PLANS, 'no-such-plan'],
    ['not there at all', '', [], 'no-plan'],
  ] as const)('is %s', (_, words, plans, told) => {
    expect(choose(words, plans, plans === PLANS ? 2024 : 2025)).toBe(told);
  });
});
