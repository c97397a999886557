import { explainReply } from '../../../src/main/explain-reply';

describe('explain reply', () => {
  it('prints each act in the agreed shape and nothing else', () => {
    expect(explainReply('3 gia hạn 30/6 chờ văn bản, 5 xong', '2024-06-10')).toEqual({
      acts: [
        { intent: 'extend', task: 3, percent: null, date: '2024-06-30', reason: 'chờ văn bản', sure: true },
        { intent: 'complete', task: 5, percent: null, date: null, reason: null, sure: true },
      ],
    });
  });
  it('has no acts for a blank line', () => expect(explainReply('  ', '2024-06-10')).toEqual({ acts: [] }));
  it('refuses a day that does not exist', () => expect(() => explainReply('3 xong', '2024-02-30')).toThrow(RangeError));
});
