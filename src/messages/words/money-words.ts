import type { Funding } from '../../domain/family/family';
import { findMoney } from '../../domain/plan/money';
import { moneyText } from './numbers';

/** "1.250.000.000 đồng, ngân sách tỉnh"; the source often says the amount itself, which is then not said twice. */
export const fundingText = (funding: Funding | null): string => {
  if (funding === null) return 'không ghi kinh phí';
  const { amount, source } = funding;
  if (source !== null && amount !== null && findMoney(source)?.amount === amount) return source;
  return [amount === null ? null : moneyText(amount), source].filter((one) => one !== null).join(', ');
};
