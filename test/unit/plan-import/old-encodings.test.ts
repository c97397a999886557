import { fc } from '../../support/properties';
import iconv from 'iconv-lite';
import { fromTcvn3 } from '../../../src/domain/text/tcvn3';
import { likeVietnamese, unicodeOf } from '../../../src/domain/text/legacy';
import { fromVni } from '../../../src/domain/text/vni';
import { decodeText } from '../../../src/plan-import/decode-text';
import { openTables } from '../../../src/plan-import/read-tables';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLAN = readFileSync(join(__dirname, '../../../seeds/plans/hai-duong-2024/plan.txt'), 'utf8').normalize('NFC');

/** The reverse of a converter, found by trying every letter that it gives. */
const encoderOf = (convert: (text: string) => string, signs: readonly string[]): ReadonlyMap<string, string> => {
  const typed = new Map<string, string>();
  for (const sign of signs) if (convert(sign) !== sign && !typed.has(convert(sign))) typed.set(convert(sign), sign);
  return typed;
};
const HIGH = Array.from({ length: 0x60 }, (_, at) => String.fromCharCode(0xa0 + at));
const TCVN3 = encoderOf(fromTcvn3, HIGH);
const VNI = encoderOf(fromVni, [...HIGH, ...[...'aeouyAEOUYôöÔÖ'].flatMap((base) => HIGH.map((sign) => base + sign))]);
const typedIn = (codes: ReadonlyMap<string, string>, text: string): string =>
  [...text].map((letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter).join('');
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const LETTERS = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'];
/** Letters that one of them writes as Latin-1 does. */
const SAME = ['ý', 'ì', 'í'];
const TABLE = 'STT;Nhiệm vụ;Cơ quan chủ trì;Thời hạn\n1;Ban hành kế hoạch cải cách hành chính;Sở Nội vụ;Quý I/2024\n';

describe('encodings of before Unicode', () => {
  it.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
  ])('%s has every Vietnamese letter', (_, codes) => {
    expect(LETTERS.filter((letter) => !codes.has(letter) && !SAME.includes(letter))).toEqual([]);
  });

  it('TCVN3 is what the standard’s table says', () => {
    const small = LETTERS.join('');
    expect(iconv.decode(iconv.encode(small, 'tcvn'), 'tcvn').normalize('NFC')).toBe(small);
    expect(fromTcvn3(iconv.encode(small, 'tcvn').toString('latin1'))).toBe(small);
  });

  it.each<[string, (text: string) => Uint8Array, string]>([
    ['UTF-8', (text) => new TextEncoder().encode(text), 'UTF-8'],
    ['UTF-8 with a mark', (text) => new TextEncoder().encode(`\ufeff${text}`), 'UTF-8'],
    ['UTF-16 with a mark', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), 'UTF-16'],
    ['UTF-16 without one', (text) => new Uint8Array(Buffer.from(text, 'utf16le')), 'UTF-16'],
    ['UTF-16, big end first', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), 'UTF-16'],
    ['Windows-1258', (text) => new Uint8Array(iconv.encode(forWindows(text), 'windows-1258')), 'Windows-1258'],
    ['TCVN3', (text) => latin1(typedIn(TCVN3, text)), 'TCVN3 (ABC)'],
    ['VNI', (text) => latin1(typedIn(VNI, text)), 'VNI'],
    ['UTF-8 taken for Latin and written again', (text) => twice(text), 'UTF-8 hai lần'],
  ])('%s is told and read', (_, encode, encoding) => {
    expect(decodeText(encode(TABLE))).toEqual({ text: TABLE, encoding });
  });

  it('are told apart in the whole plan, capitals and all', () => {
    const words = PLAN.replace(/[–“”…]/g, '"');
    for (const codes of [TCVN3, VNI]) {
      const read = decodeText(latin1(typedIn(codes, words)));
      expect(read?.text.toLowerCase()).toBe(words.toLowerCase());
    }
  });

  it('bytes that make no Vietnamese in any of them are refused', () => {
    expect(decodeText(new Uint8Array([0x4b, 0xea, 0x20, 0x68, 0x6f, 0xff, 0xd7, 0x20, 0xff, 0xfe, 0xe9]))).toBeNull();
  });

  it('what is Unicode already is left alone', () => {
    const words = [...new Set(PLAN.split(/\s+/))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (some) => {
        expect(unicodeOf(some.join(' '))).toBeNull();
      }),
    );
    for (const text of ['Hôtel de ville à Paris', 'Straße, naïve café', '', 'abc', PLAN])
      expect(unicodeOf(text)).toBeNull();
    expect(likeVietnamese(PLAN)).toBeGreaterThan(0.95);
  });

  it('capitals with a tone, which TCVN3 has none of, come back as capitals', () => {
    expect(fromTcvn3('NGµY 15; §ång chÝ Së Néi vô')).toBe('NGÀY 15; Đồng chí Sở Nội vụ');
    expect(fromTcvn3('UBND TØNH H¶I D¦¥NG')).toBe('UBND TỈNH HẢI DƯƠNG');
  });

  it('a table in TCVN3 says that it was converted', async () => {
    const read = await openTables({ name: 'a.csv', bytes: latin1(typedIn(TCVN3, TABLE)) });
    expect(read.ok && [read.value.tables[0]?.table[1]?.[2], read.value.notices]).toEqual([
      'Sở Nội vụ',
      [{ kind: 'converted', said: 'TCVN3 (ABC)' }],
    ]);
  });
});

/** Windows-1258 has plain, breve, circumflex and horn letters; tones stand behind them as combining marks. */
const forWindows = (text: string): string =>
  [...text]
    .map((letter) => {
      const parts = letter.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
      return parts.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');

const twice = (text: string): Uint8Array =>
  new TextEncoder().encode(new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8')));
