/**
 * TCVN3, the encoding of the ABC fonts (".VnTime") that offices typed in until about 2005: one byte a letter. Capitals
 * with a tone have none of their own: a font that draws small letters as capitals (".VnTimeH") showed them.
 */
const SMALL =
  '\u00b5à\u00b6ả\u00b7ã\u00b8á\u00b9ạ\u00a8ă\u00bbằ\u00bcẳ\u00bdẵ\u00beắ\u00c6ặ\u00a9â\u00c7ầ\u00c8ẩ\u00c9ẫ\u00caấ\u00cbậ\u00aeđ' +
  '\u00ccè\u00ceẻ\u00cfẽ\u00d0é\u00d1ẹ\u00aaê\u00d2ề\u00d3ể\u00d4ễ\u00d5ế\u00d6ệ\u00d7ì\u00d8ỉ\u00dcĩ\u00ddí\u00deị' +
  '\u00dfò\u00e1ỏ\u00e2õ\u00e3ó\u00e4ọ\u00abô\u00e5ồ\u00e6ổ\u00e7ỗ\u00e8ố\u00e9ộ\u00acơ\u00eaờ\u00ebở\u00ecỡ\u00edớ\u00eeợ' +
  '\u00efù\u00f1ủ\u00f2ũ\u00f3ú\u00f4ụ\u00adư\u00f5ừ\u00f6ử\u00f7ữ\u00f8ứ\u00f9ự\u00faỳ\u00fbỷ\u00fcỹ\u00fdý\u00feỵ';
const CAPITAL = '\u00a1Ă\u00a2Â\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư\u00a7Đ';

const pairs = (table: string): readonly (readonly [string, string])[] =>
  Array.from({ length: table.length / 2 }, (_, index) => [table.charAt(2 * index), table.charAt(2 * index + 1)]);

const LETTERS: ReadonlyMap<string, string> = new Map([...pairs(SMALL), ...pairs(CAPITAL)]);

/** "NGµY" was typed with the capitals' key held: what is not ASCII came out small. */
const inCapitals = (typed: string): boolean => /[A-Z]/.test(typed) && !/[a-z]/.test(typed);

const wordOf = (typed: string, isShouted: boolean): string => {
  const word = [...typed].map((sign) => LETTERS.get(sign) ?? sign).join('');
  const capitals = (typed.match(/[A-Z]/g) ?? []).length;
  return inCapitals(typed) && (capitals > 1 || isShouted) ? word.toUpperCase() : word;
};

/** Text in TCVN3, given as Latin-1 letters, as Unicode. */
export const fromTcvn3 = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const isShouted = (line.match(/[A-Z]/g) ?? []).length > 3 && !/[a-z]/.test(line);
      return line.replace(/[^\s,.;:()[\]/"-]+/g, (typed) => wordOf(typed, isShouted));
    })
    .join('\n');
