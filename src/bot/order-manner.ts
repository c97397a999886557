import type { AgencyCatalogue } from '../domain/directory/agency';
import { FORMS } from './forms/forms';
import { leadingAgency } from './leading-agency';
import type { Order } from './order';
import { plainWords } from './plain-words';
import type { WishKind } from './wish';

/**
 * How a typed code is said: plainly; as a question about the task ("duyệt 3 chưa ạ?"), which is answered and decides
 * nothing; or in words that may mean something else ("tạm dừng 3 ngày", "trả lại 3 nếu thiếu"), which are read back.
 */
export type Manner = 'plain' | 'asked' | 'doubtful';

const COURTESIES = /(?:^| )(?:(?:a|nhe|nha|em|anh|chi|dong chi|ban|oi|voi|vay|the|day)(?: |$))+$/;

/** Marks tell "à" (asks) from "ạ" (is polite), which folding does not. */
const ASKS_ALOUD = /\?\s*$|(?:^|\s)(?:à|hả|hử|nhỉ)(?:\s+(?:em|anh|chị|đồng chí|bạn|ạ))*[\s.!?]*$/iu;

/** The same without marks: taken out where it asks. */
const PARTICLE = /(?: |^)(?:a|ha|hu|nhi)(?= |$)/;

const NOTHING_BUT_ASKING = new RegExp(
  `^(?:${[
    '(?:xong |duoc |roi )?chua',
    '(?:co )?(?:duoc|dc|nen)? ?(?:khong|ko|k|hong)',
    'co .{1,30} (?:khong|ko|k)',
    '(?:den |tu )?(?:bao gio|khi nao|luc nao|ngay nao|hom nao)',
    '(?:thi |nhu )?(?:the nao|ra sao|lam sao|sao)',
    '(?:de )?lam gi',
    '(?:vi|tai) sao',
    '(?:cho |do )?ai(?: bay gio| lam| duyet| ky| chiu trach nhiem)?',
  ].join('|')})$`,
);

const ENDS_ASKING = /(?:^| )(?:chua|khong|ko|gi|ai|dau|nao|sao|bao gio|bay gio)$/;
/** "chưa làm gì" tells; "làm gì" asks. */
const TELLS_NOTHING = /(?:^| )(?:chua|khong|ko|chang|thieu) .*(?:gi|ai|dau|nao|sao)$/;

const STARTS_DOUBT =
  /^(?:neu|sau khi|truoc khi|khi|thi|la|nhung|hay|hoac|roi|giup|ho (?:em|toi|minh|anh|chi)|de (?:mai|sau|toi|em|minh|anh|chi|xem|tinh|coi))(?: |$)/;
const CONDITION = /(?:^| )neu /;

/** A number before these counts them: "phê bình 3 lần rồi", "thu hồi 5 tỷ". */
const COUNTED =
  /^(?:ngay|tuan|thang|nam|gio|lan|ty|trieu|nghin|dong|nguoi|can bo|lop|dot|buoi|cuoc|truong hop|dia phuong|so nganh)(?: |$)/;
/** These too, unless something is said of them: "trả lại 3 hồ sơ thiếu chữ ký" gives a reason. */
const THINGS =
  /^(?:ban|bao cao|chi tieu|co quan|don vi|du thao|ho so|huyen|ke hoach|muc|noi dung|phu luc|quyet dinh|tai lieu|to trinh|van ban|viec|xa|y kien)(?: |$)/;
const SAID_OF = /(?:^| )(?:cham|chua|can|con|da|dang|khong|ko|lech|nham|phai|qua|sai|thieu|trung|van)(?: |$)/;

/** An order for an explanation or an instruction may itself be put as a question. */
export const MAY_ASK: readonly WishKind[] = ['inquire', 'direct', 'instruct', 'answer'];

/** Their words are data, which the form reads and refuses by itself: "ghi kinh phí 3 không" takes the money away. */
const DATA: readonly WishKind[] = ['amend', 'condition', 'funding', 'issue', 'merge', 'split', 'subtask'];

const CONFIRMS = /^(?:da )?(?:ok|dat|dat yeu cau|dung|hoan thanh|xong|xong roi)$/;

/** The words, without marks and courtesies, that would make one ask before doing anything. */
const isDoubtful = (kind: WishKind, said: string, aloud: boolean): boolean => {
  const asks = aloud || (ENDS_ASKING.test(said) && !TELLS_NOTHING.test(said));
  if (asks && !MAY_ASK.includes(kind)) return true;
  if (STARTS_DOUBT.test(said) || CONDITION.test(said) || COUNTED.test(said)) return true;
  if (THINGS.test(said) && !SAID_OF.test(said)) return true;
  return FORMS[kind].bare === true && !CONFIRMS.test(said);
};

/** Reads the words after the number; an agency named before them is set apart. Pure. */
export const mannerOf = ({ kind, rest }: Order, catalogue: AgencyCatalogue): Manner => {
  const { rest: words } = leadingAgency(rest, catalogue);
  const aloud = ASKS_ALOUD.test(words);
  if (DATA.includes(kind)) return aloud ? 'doubtful' : 'plain';
  const said = plainWords(words, '%/');
  const tail = (aloud ? said.replace(PARTICLE, '') : said).replace(COURTESIES, '').trim();
  if (tail === '') return aloud ? 'asked' : 'plain';
  if (NOTHING_BUT_ASKING.test(tail)) return 'asked';
  return isDoubtful(kind, tail, aloud) ? 'doubtful' : 'plain';
};
