import { understandDeadline } from '../../../../src/domain/deadline/understand-deadline';

const read = (text: string): unknown[] => {
  const { kind, due, doubts } = understandDeadline(text, { year: 2024 });
  return [kind, due, doubts.length > 0];
};

describe('"24/7" is no 24th of July, unless words make it one', () => {
  it.each([
    ['24/7', 'continuous', null, true],
    ['Trực 24/7', 'continuous', null, false],
    ['24/24h', 'continuous', null, false],
    ['Thường xuyên (24/7)', 'continuous', null, false],
    ['Hoạt động 24/24h và 7/7 ngày', 'continuous', null, false],
    ['Trước ngày 24/7', 'before', '2024-07-23', true],
    ['Trước 24/7', 'before', '2024-07-23', true],
    ['24/7/2024', 'exact', '2024-07-24', false],
    ['Ngày 24/7', 'exact', '2024-07-24', true],
  ])('%s', (text, kind, due, isDoubtful) => {
    expect(read(text)).toEqual([kind, due, isDoubtful]);
  });
});
