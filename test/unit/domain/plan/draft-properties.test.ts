import { fc } from '../../../support/properties';
import { draftFromText } from '../../../../src/domain/plan/draft-from-text';

/** Words without marks, numbers or words that open sections, so that the generated plan means what it was made to. */
const word = fc.constantFrom(
  'rà',
  'soát',
  'văn',
  'bản',
  'dịch',
  'công',
  'hồ',
  'sơ',
  'người',
  'dân',
  'tỉnh',
  'điều',
  'hành',
  'quy',
);
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max });
const sentence = words(3, 30).map((said) => `Ban ${said.join(' ')}.`);

const item = fc.record({
  text: sentence,
  subs: fc.array(sentence, { maxLength: 4 }),
});
const areaOf = fc.record({
  name: words(2, 4).map((said) => `Lĩnh ${said.join(' ')}`),
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
});

const STYLES = [
  { section: 'II.', area: (n: number) => `${n}.`, item: '-', sub: '+', code: (n: number) => `II.${n}` },
  { section: 'II.', area: (n: number) => `${n}.`, item: '-', sub: '•', code: (n: number) => `II.${n}` },
  { section: '2.', area: (n: number) => `2.${n}.`, item: '•', sub: '-', code: (n: number) => `2.${n}` },
  {
    section: 'B.',
    area: (n: number) => `${['I', 'II', 'III', 'IV', 'V'][n - 1] ?? ''}.`,
    item: '*',
    sub: '-',
    code: (n: number) => `B.${['I', 'II', 'III', 'IV', 'V'][n - 1] ?? ''}`,
  },
] as const;

/** Breaks lines as a PDF does: at a space, when the line would be too wide. */
const wrap = (text: string, width: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const next of text.split(' ')) {
    if (line !== '' && line.length + next.length + 1 > width) {
      lines.push(`${line} `);
      line = next;
    } else line = line === '' ? next : `${line} ${next}`;
  }
  return [...lines, line].join('\n');
};

describe('reading any plan', () => {
  it('finds the areas and items that a plan was made of, in any marks and at any width', () => {
    fc.assert(
      fc.property(
        fc.array(areaOf, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...STYLES),
        fc.integer({ min: 25, max: 120 }),
        (areas, style, width) => {
          const first = { 'II.': 'I.', '2.': '1.', 'B.': 'A.' }[style.section];
          const lines = [
            'KẾ HOẠCH',
            'Công tác năm 2024',
            `${first} MỤC ĐÍCH`,
            'Nâng cao.',
            `${style.section} NHIỆM VỤ`,
          ];
          areas.forEach((area, at) => {
            lines.push(`${style.area(at + 1)} ${area.name} số ${'abcde'.charAt(at)}`);
            for (const { text, subs } of area.items) {
              lines.push(wrap(`${style.item} ${subs.length > 0 ? text.replace(/\.$/, ':') : text}`, width));
              for (const sub of subs) lines.push(wrap(`${style.sub} ${sub}`, width));
            }
          });
          const draft = draftFromText(lines.join('\n'));
          const expected = areas.flatMap((area, at) =>
            area.items.flatMap(({ text, subs }) => {
              const group = subs.length === 0 ? null : text.replace(/\.$/, ':');
              return (group === null ? [text] : subs).map((one) => ({ area: style.code(at + 1), group, text: one }));
            }),
          );
          expect(draft.tasks.map(({ area, group, text }) => ({ area, group, text }))).toEqual(expected);
          expect(draft.targets).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws, and finds the same at every reading', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'I. ',
            '1. ',
            'a) ',
            '- ',
            '+ ',
            '\n',
            '\f',
            'Chỉ tiêu',
            '100% ',
            'Nhiệm vụ',
            'KẾ HOẠCH',
            '(',
            ')',
            '“',
            ';',
            '. ',
          ),
          { maxLength: 200 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => expect(draftFromText(text)).toEqual(draftFromText(text))),
      { numRuns: 300 },
    );
  });
});
