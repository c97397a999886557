import { understandDeadline } from '../../../../src/domain/deadline/understand-deadline';
import { readSingleTask, type SingleTaskForm } from '../../../../src/domain/plan/single-task';

const readers = {
  today: '2024-03-01',
  deadline: (text: string) => understandDeadline(text, { year: 2024 }),
  agencies: (text: string) =>
    text === ''
      ? { codes: [], unknown: [] }
      : /^S/.test(text)
        ? { codes: [text], unknown: [] }
        : { codes: [], unknown: [text] },
};
const form = (more: Partial<SingleTaskForm> = {}): SingleTaskForm => ({
  title: 'Báo cáo tình hình tinh giản biên chế',
  product: '',
  deadline: '30/6/2024',
  leads: 'SNV',
  coordinating: '',
  source: { number: '123/TTg-TCCV', date: '2024-02-15', issuer: 'Thủ tướng Chính phủ', title: '' },
  funding: { amount: '', source: '' },
  ...more,
});
const told = (more: Partial<SingleTaskForm>): string => {
  const read = readSingleTask(form(more), readers);
  return read.ok ? 'ok' : read.error.code;
};
const source = form().source;

describe('a task from outside the plan', () => {
  it('comes in with its document, its day and its money', () => {
    const read = readSingleTask(form({ funding: { amount: '1.250.000.000 đồng', source: 'ngân sách tỉnh' } }), readers);
    expect(read).toMatchObject({
      ok: true,
      value: {
        leads: ['SNV'],
        deadline: { kind: 'exact', due: '2024-06-30' },
        source: { number: '123/TTg-TCCV', issuer: 'Thủ tướng Chính phủ' },
        funding: { amount: 1_250_000_000, source: 'ngân sách tỉnh' },
      },
    });
  });

  it.each<[string, Partial<SingleTaskForm>, string]>([
    ['without words', { title: ' ' }, 'missing'],
    ['without a lead', { leads: '' }, 'missing'],
    ['without the number of its document', { source: { ...source, number: '' } }, 'missing'],
    ['without who issued it', { source: { ...source, issuer: ' ' } }, 'missing'],
    ['of an agency nobody knows', { coordinating: 'Bộ Phép thuật' }, 'unknown-agencies'],
    ['on a day that does not exist', { source: { ...source, date: '2024-02-30' } }, 'no-such-date'],
    ['of a document not signed yet', { source: { ...source, date: '2024-03-02' } }, 'date-in-future'],
    ['due on a day that does not exist', { deadline: 'ngày 31/2/2024' }, 'no-such-deadline'],
    ['with money that is no amount', { funding: { amount: 'nhiều', source: '' } }, 'no-amount'],
    ['marked secret', { source: { ...source, title: 'Tài liệu TỐI MẬT' } }, 'secret'],
    ['too long', { title: 'a'.repeat(2001) }, 'too-long'],
  ])('is not taken %s', (_, more, code) => {
    expect(told(more)).toBe(code);
  });
});
