/**
 * VNI, the encoding of the "VNI-Times" fonts: a plain letter and a sign behind it that carries its mark and tone. The
 * signs' capitals stand behind capitals. ơ, ư, đ and i with its tones have one byte each.
 */
const MARKS: readonly (readonly [string, string, string])[] = [
  ['aeouyôö', 'ùøûõï', '\u0301\u0300\u0309\u0303\u0323'],
  ['aeo', 'âáàåãä', '\u0302,\u0302\u0301,\u0302\u0300,\u0302\u0309,\u0302\u0303,\u0302\u0323'],
  ['a', 'êéèúüë', '\u0306,\u0306\u0301,\u0306\u0300,\u0306\u0309,\u0306\u0303,\u0306\u0323'],
];
const ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const build = (): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>();
  const add = (typed: string, letter: string): void => {
    pairs.set(typed, letter);
    pairs.set(typed.toUpperCase(), letter.toUpperCase());
  };
  for (const [letters, signs, marks] of MARKS) {
    const each = marks.includes(',') ? marks.split(',') : [...marks];
    for (const letter of letters)
      [...signs].forEach((sign, at) =>
        add(letter + sign, `${ALONE[letter] ?? letter}${each[at] ?? ''}`.normalize('NFC')),
      );
  }
  for (const [typed, letter] of Object.entries(ALONE)) add(typed, letter);
  return pairs;
};

const PAIRS = build();
const TYPED = new RegExp([...PAIRS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Text in VNI, given as Latin-1 letters, as Unicode. */
export const fromVni = (text: string): string => text.replace(TYPED, (typed) => PAIRS.get(typed) ?? typed);
