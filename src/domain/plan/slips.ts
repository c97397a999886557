import { rightSyllable } from '../text/syllable';

export interface Slip {
  readonly said: string;
  readonly suggestion: string;
}

/** Slips that Vietnamese administrative texts are known for: what is written, and what was meant. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/chia sẽ/giu, 'chia sẻ'],
  [/một của liên thông/giu, 'một cửa liên thông'],
  [/cơ chế một của/giu, 'cơ chế một cửa'],
  [/bộ phận một cấp/giu, 'Bộ phận Một cửa cấp'],
  [/thư điện tử công cụ/giu, 'Thư điện tử công vụ'],
  [/cải CCHC/gu, 'CCHC'],
  [/đơn vị sau có/giu, 'đơn vị sau khi có'],
  [/của thuộc/giu, 'thuộc'],
  [/số (\d+)\/NQ-TW/gu, 'số $1-NQ/TW'],
  [/tiết kiệm chống lãng phí/giu, 'tiết kiệm, chống lãng phí'],
  [/sát nhập/giu, 'sáp nhập'],
  [/sữa đổi/giu, 'sửa đổi'],
  [/bổ xung/giu, 'bổ sung'],
  [/hổ trợ/giu, 'hỗ trợ'],
  [/kỹ luật/giu, 'kỷ luật'],
  [/cũng cố/giu, 'củng cố'],
  [/đễ nghị/giu, 'đề nghị'],
];

/** Doubled syllables are often real words ("thường xuyên, dần dần"): only these pairs are left alone. */
const DOUBLES =
  /^(?:công|song|dần|luôn|ngày|đều|từng|thường|chung|riêng|mãi|xã|người|nhà|nơi|năm|tháng|lớp|hằng|mau|xanh)$/iu;

const known = (text: string): Slip[] =>
  KNOWN.flatMap(([pattern, put]) =>
    [...text.matchAll(pattern)].map(([said]) => ({ said, suggestion: said.replace(pattern, put) })),
  );

const doubled = (text: string): Slip[] =>
  [...text.matchAll(/(?<![\p{L}])(\p{L}{2,8}) \1(?![\p{L}])/gu)]
    .filter((match) => !DOUBLES.test(match[1] ?? ''))
    .map((match) => ({ said: match[0], suggestion: match[1] ?? '' }));

const misspelt = (text: string): Slip[] =>
  (text.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const suggestion = rightSyllable(word);
    return suggestion === null ? [] : [{ said: word, suggestion }];
  });

/** What looks like slips in a text, with what was likely meant. The text itself is never changed. */
export const slipsIn = (text: string): readonly Slip[] => [...known(text), ...doubled(text), ...misspelt(text)];
