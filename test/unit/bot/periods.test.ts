import type { ChildRef } from '../../../src/domain/family/family';
import { givenTask, play, type Story } from '../../support/builders';
import { accepted, file, openChat, STC } from '../../support/chat';

const period = (number: number, month: number): ChildRef => ({
  ...{ taskId: `task-${number}`, number, key: `period-${month}`, why: 'period', assignment: null, title: 'Kỳ' },
  period: { key: `2024-${month}`, label: `Tháng ${month}/2024`, from: `2024-0${month}-01`, to: `2024-0${month}-30` },
  ...{ due: `2024-0${month}-30`, askedAtMs: null, closed: null, late: [] },
});

/** Task 32, reported month by month, with these periods open. */
const monthly = (...periods: readonly ChildRef[]): Story => {
  const given = givenTask({ number: 32, due: null, deadline: { kind: 'recurring', every: 'month' } });
  const story = play(given, [{ at: '2024-01-03', by: STC, act: { kind: 'accept', assignment: 'STC' } }]);
  return { ...story, state: { ...story.state, children: periods } };
};

describe('a result reported under the number of a task that is reported by periods', () => {
  it('is proposed for the one period that is open, with all that was sent', async () => {
    const chat = openChat([monthly(period(68, 6)), accepted(68)]);
    const asked = await chat.say(STC, { text: '32 xong', file: file('bao-cao.pdf') });
    expect(asked).toContain('kỳ đang mở (Tháng 6/2024) mang số 68');
    expect(asked).toContain('Đề nghị đồng chí xác nhận:\n• nhiệm vụ 68: báo hoàn thành');
    expect(chat.part(68).work).toBe('accepted');
    await chat.say(STC, '1');
    expect(chat.part(68)).toMatchObject({ work: 'awaiting', evidence: [{ kind: 'file', name: 'bao-cao.pdf' }] });
    expect(chat.part(32)).toMatchObject({ work: 'accepted', evidence: [] });
  });

  it('is asked for by the period’s number while several are open, or none', async () => {
    const several = openChat([monthly(period(68, 5), period(69, 6)), accepted(68), accepted(69)]);
    expect(await several.say(STC, '32 xong 45/BC-STC ngày 3/6/2024')).toContain(
      'Đề nghị đồng chí báo theo số của kỳ: Tháng 5/2024: 68 xong',
    );
    expect(await openChat([monthly()]).say(STC, '32 xong 45/BC-STC ngày 3/6/2024')).toContain('hiện chưa mở kỳ nào');
  });
});
