import { plainWords } from './plain-words';

/** With the "/" of days and documents. */
const wordsOf = (text: string): string => plainWords(text, '/');

const OPENING = /^(?:(?:a|da|vang|ok|oke|u|uh|thoi) )+/;
const COURTESIES = /(?: (?:a|nhe|nha|da|di|anh|chi|em|oi|vay|dong chi))+$/;

const WHO = '(?:toi|em|minh|anh|chi|chau)';

/** Said by somebody who no longer wants what he is asked about, or not now. Marks left out. */
const CALLED_OFF = new RegExp(
  `^(?:${[
    'thoi|huy|huy bo|bo|bo qua|dung lai|khoan',
    `(?:cho|doi)(?: ${WHO})? (?:chut|ti|xiu|lat)(?: nua)?`,
    'de (?:sau|mai|hom khac)(?: .{1,20})?',
    `de ${WHO} (?:xem|coi|hoi|tinh|nghi|kiem tra)(?: .{1,20})?`,
    `(?:${WHO} )?(?:go|nhan|gui|ghi|viet|bam) nham(?: .{1,20})?`,
    'nham(?: roi)?',
    '(?:khong|ko|khoi) can(?: nua)?',
    '(?:khong|ko|khoi) (?:bao|duyet|ghi|gia han|gui|lui|phe binh|tam dung|thu hoi|tra|tra lai|trinh|xin) nua',
    `(?:mai|lat|lat nua|chieu nay|sang mai|hom sau) (?:${WHO} )?(?:bao|gui|nop|tra loi|noi)(?: sau| lai)?`,
  ].join('|')})$`,
);

/** The answer to a question says that the wish behind it is dropped or put off. */
export const isCalledOff = (text: string): boolean => {
  const plain = wordsOf(text).replace(COURTESIES, '');
  return CALLED_OFF.test(plain) || CALLED_OFF.test(plain.replace(OPENING, ''));
};

const ASKS_BACK =
  /^(?:gi|gi co|gi vay|sao|la sao|tai sao|vi sao|the nao|nhu the nao|ly do gi|ly do nao|nghia la sao|alo|(?:xin )?cam on.*|(?:xin )?chao.*)$/;

/** No reason, though words: a question back, or a courtesy. */
export const isNoReason = (text: string): boolean =>
  /\?\s*$/u.test(text) || ASKS_BACK.test(wordsOf(text).replace(COURTESIES, ''));

const HEDGES =
  /(?:^| )(?:hinh nhu|co the|co le|chac (?:la|phai|tam)?|chua (?:biet|chac|ro)|khong (?:biet|chac|nho))(?: |$)/;

/** Said by somebody who is not sure of it himself. */
export const isHedged = (text: string): boolean => HEDGES.test(wordsOf(text));

/** "15/7 không kịp": the day is named to be denied. */
export const deniesDay = (text: string): boolean =>
  /\d(?: thi)?(?: (?:toi|em|minh))? (?:khong|ko|chua|chang) (?:kip|duoc|the|xong)(?: |$)/.test(wordsOf(text));

/** The document named is not yet one, or not of this work. */
export const isNoDocumentYet = (text: string): boolean =>
  /(?:^| )(?:du thao|chua (?:ky|ban hanh|phat hanh)|cho ky|dang trinh|sap (?:ky|ban hanh)|se (?:ky|ban hanh)|(?:cua )?nam (?:truoc|ngoai))(?: |$)/.test(
    wordsOf(text),
  );
