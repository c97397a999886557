import { fourth } from './fourth-expectations';
import { third } from './third-expectations';
import { understandDeadline } from '../../../../src/domain/deadline/understand-deadline';
import * as first from './expectations';
import * as more from './more-expectations';

const plain = (text: string) => {
  const { kind, due, every } = understandDeadline(text, { year: 2024 });
  return { kind, due, every };
};

describe.each([
  ['first', first],
  ['more', more],
])('understandDeadline, in a plan of 2024, %s cells', (_, { dated, recurring, continuous, conditional, missing }) => {
  it.each(dated)('%s', (text, kind, due) => {
    expect(plain(text)).toEqual({ kind, due, every: null });
  });

  it.each(recurring)('%s', (text, every) => {
    expect(plain(text)).toEqual({ kind: 'recurring', due: null, every });
  });

  it.each(continuous)('%s', (text) => {
    expect(plain(text)).toEqual({ kind: 'continuous', due: null, every: null });
  });

  it.each(conditional)('%s', (text) => {
    expect(plain(text)).toEqual({ kind: 'conditional', due: null, every: null });
  });

  it.each(missing)('"%s"', (text) => {
    expect(plain(text)).toEqual({ kind: 'missing', due: null, every: null });
  });
});

describe('understandDeadline, in a plan of 2024, a third round', () => {
  it.each(third)('%j', (text, kind, due, every) => {
    expect(plain(text)).toEqual({ kind, due, every });
  });
});

describe('understandDeadline, in a plan of 2024, a fourth round with its doubts', () => {
  it.each(fourth)('%j', (text, kind, due, doubts) => {
    for (const written of [text, text.toLowerCase(), text.normalize('NFD')]) {
      expect(understandDeadline(written, { year: 2024 })).toMatchObject({ kind, due, doubts });
    }
  });
});

describe('doubts', () => {
  it.each([
    ['30/6/2024', []],
    ['Quý IV/2025', []],
    ['6 tháng cuối năm', []],
    ['Hằng quý', []],
    ['', []],
    ['Theo kế hoạch', []],
    ['30/6', ['year-assumed']],
    ['Quý II', ['year-assumed']],
    ['30/2/2024', ['no-such-date']],
    ['31/11', ['no-such-date', 'year-assumed']],
    ['31/12/2023', ['date-in-the-past']],
    ['Giữa tháng 6/2024', ['approximate']],
    ['Từ năm 2026', ['start-only']],
    ['Sau ngày 01/7/2025', ['start-only']],
    ['Sau 01/7/2025', ['start-only']],
    ['Cuối tháng', ['not-understood', 'year-assumed']],
    ['Hàng tuần', ['not-understood']],
    ['Sở Nội vụ', ['not-understood']],
    ['Trước 30/11/2024; ban hành kế hoạch trong Quý I/2024', ['several-dates']],
  ])('%s', (text, doubts) => {
    expect(understandDeadline(text, { year: 2024 }).doubts).toEqual(doubts);
  });

  it("takes the plan's own year where none is written", () => {
    expect(understandDeadline('Trước 30/6', { year: 2026 }).due).toBe('2026-06-29');
  });
});
