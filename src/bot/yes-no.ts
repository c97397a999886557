import { plainWords } from './plain-words';

const YES = new Set(
  `1|dung|dung roi|dung vay|phai|phai roi|ok|oke|co|vang|vang a|da|da vang|dong y|nhat tri|chuan|xac nhan|yes|y|u|uh|1 dung`.split(
    '|',
  ),
);
const NO = new Set(
  `2|khong|khong phai|ko|k|ko phai|sai|sai roi|chua|chua dung|khong dung|nham|nham roi|no|n|thoi|bo|huy|2 khong|2 ko`.split(
    '|',
  ),
);
const COURTESIES = /(?: (?:a|nhe|anh|chi|em|oi|dong chi))+$/;

/** The answer to "1 đúng / 2 không"; null when it is something else. */
export const readYesNo = (text: string): boolean | null => {
  const plain = plainWords(text);
  for (const words of [plain, plain.replace(COURTESIES, '')]) {
    if (YES.has(words)) return true;
    if (NO.has(words)) return false;
  }
  return null;
};
