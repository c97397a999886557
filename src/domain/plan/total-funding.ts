import type { Funding } from '../family/family';
import { fold } from '../text/fold';
import { findMoney } from './money';

/** Where a sentence begins that can tell what the whole plan costs; money of a task stands within its own sentence. */
const STATES =
  /(?<=(?:^|[\n.;:])\s*(?:[-–+*•]\s*)?)(?:tổng\s+(?:nhu cầu\s+|dự toán\s+|mức\s+)?kinh phí|kinh phí\s+thực hiện)(?!\p{L})/giu;
/** A sentence has an end: a full stop that stands between no digits. */
const SENTENCE = /^(?:[^.;\n]|[.](?=\d)|\n(?!\s*(?:[-–+*•]|\p{Lu}|\d+\.|[IVX]+\.)))*/u;
const LONGEST = 400;

const SOURCE = /(?:^|[\s(])(?:từ|do|bằng|trích)\s+(?:nguồn\s+)?(.{3,120})$/iu;
const GRANTED = /\s*(?:được\s+)?(?:cấp|bảo đảm|đảm bảo|bố trí|chi trả)[^,]*$/iu;

const sourceIn = (text: string): string | null => {
  const said = SOURCE.exec(text.replace(/[\s)]+$/u, ''))?.[1];
  const source = said?.replace(GRANTED, '').replace(/[\s,(]+(?:là)?[\s:]*$/u, '') ?? '';
  return source === '' ? null : source;
};

/**
 * "Tổng kinh phí thực hiện Kế hoạch: 1,5 tỷ đồng từ ngân sách tỉnh": what a plan's text or the head of its appendix
 * states of the whole; null where it names no amount ("do ngân sách tỉnh cấp"). Pure; cost grows linearly.
 */
export const totalFundingIn = (text: string): Funding | null => {
  for (const { index } of text.matchAll(STATES)) {
    const sentence = (SENTENCE.exec(text.slice(index, index + LONGEST))?.[0] ?? '').replace(/\s+/g, ' ');
    const found = findMoney(sentence);
    if (found === null || isOfOneTask(sentence.slice(0, found.from))) continue;
    return {
      amount: found.amount,
      source: sourceIn(sentence.slice(found.to)) ?? sourceIn(sentence.slice(0, found.from)),
    };
  }
  return null;
};

/** "Kinh phí thực hiện nhiệm vụ đào tạo: 50 triệu" is not the plan's. */
const isOfOneTask = (before: string): boolean =>
  /^kinh phi thuc hien(?! (?:cac nhiem vu|ke hoach|chuong trinh|de an|phuong an|nam|cong tac|la|du kien|$)|[:,(]|$)/u.test(
    fold(before).replace(/[:\s(]+$/u, ''),
  );
