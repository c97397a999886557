import { understandDeadline } from '../../../../src/domain/deadline/understand-deadline';
import { conditional, continuous, dated, missing, recurring } from './expectations';

const plain = (text: string) => {
  const { kind, due, every } = understandDeadline(text, { year: 2024 });
  return { kind, due, every };
};

describe('understandDeadline, in a plan of 2024', () => {
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
