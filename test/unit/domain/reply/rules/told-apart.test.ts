import { understandReply } from '../../../../../src/domain/reply/understand-reply';
import { counts, hearsay, others, pleas, refusals, withdrawals } from './told-apart';

const read = (text: string): string =>
  understandReply(text, { today: '2024-06-10' })
    .map(({ sure, intent, task, percent, date }) =>
      [`${sure ? '' : '?'}${intent}`, task ?? '-', percent === null ? '' : `${percent}%`, date ?? ''].join(' ').trim(),
    )
    .map((one) => one.replace(/ {2,}/gu, ' '))
    .join(' + ');

const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

describe.each([
  ["others' words", hearsay],
  ['withdrawals', withdrawals],
  ['refusals', refusals],
  ['counts and numbers', counts],
  ['polite requests', pleas],
  ['obstacles, questions and figures', others],
])('told apart: %s', (_, told) => {
  it.each(told)('%s → %s', (text, reading) => expect(read(text)).toBe(reading));

  it('binds no more without marks', () => {
    const bound = (reading: string): readonly string[] =>
      reading.split(' + ').filter((act) => /^(?:complete|extend|decline)/u.test(act));
    const more = told.filter(([text, reading]) =>
      bound(read(unmarked(text))).some((act) => !bound(reading).includes(act)),
    );
    expect(more).toEqual([]);
  });
});
