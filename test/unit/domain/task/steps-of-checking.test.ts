import { passTime, play } from '../../../support/builders';
import { ladder, aTask, bring, LEAD, partOf, PEOPLE, step, timeline } from '../../../support/task-world';

describe('a checker', () => {
  it('who is silent is asked again, then his leader and Sở Nội vụ hear of it, and the agency is left in peace', () => {
    const story = passTime(bring(aTask({ coordinating: [] }), LEAD, 'awaiting'), '2024-12-31');
    expect(timeline(story).filter((one) => one > '2024-02-23')).toEqual([
      '2024-02-28 08:00 check-overdue check-checker',
      '2024-03-04 08:00 check-overdue check-leader',
      '2024-03-07 08:00 check-overdue check-standing',
      '2024-03-14 08:00 check-overdue check-standing-again-1',
      '2024-03-21 08:00 check-overdue check-standing-again-2',
    ]);
  });

  it('who returns it is asked anew about the next handing in', () => {
    const asked = passTime(bring(aTask({ coordinating: [] }), LEAD, 'awaiting'), '2024-02-29');
    const again = passTime(
      play(asked, [step('2024-03-01', 'return-completion'), step('2024-03-04', 'ask-completion')]),
      '2024-03-08',
    );
    expect(timeline(again).filter((one) => one > '2024-03-01')).toEqual([
      '2024-03-07 08:00 check-overdue check-checker',
    ]);
  });
});

describe('a part that was handed back', () => {
  const handedIn = (when: string) =>
    passTime(play(aTask({ due: '2024-03-15', coordinating: [] }), [step('2024-01-03', 'accept')]), when);

  it('before the deadline is not reminded of the days it lay with the checker', () => {
    const asked = play(handedIn('2024-03-07'), [step('2024-03-07', 'ask-completion')]);
    const back = play(passTime(asked, '2024-03-13'), [step('2024-03-13 10:00', 'return-completion')]);
    expect(timeline(passTime(back, '2024-03-15 17:00')).filter((one) => one > '2024-03-13 10')).toEqual([
      '2024-03-14 08:00 reminded remind-1 1',
      '2024-03-15 08:00 reminded remind-0 0',
    ]);
  });

  it('after the deadline is overdue at once, and the ladder counts from then', () => {
    const asked = play(handedIn('2024-03-14'), [step('2024-03-14', 'ask-completion')]);
    const back = play(passTime(asked, '2024-03-29'), [step('2024-03-29 10:00', 'return-completion')]);
    expect(ladder(passTime(back, '2024-04-08')).filter((one) => one > '2024-03-29')).toEqual([
      '2024-03-29 10:00 fell-overdue due',
      '2024-04-01 08:00 escalated 1 unit-head',
      '2024-04-02 08:00 escalated 2 monitor',
      '2024-04-03 08:00 escalated 3 leader',
      '2024-04-05 08:00 escalated 4 standing',
      '2024-04-08 08:00 escalated 5 standing',
      '2024-04-08 08:00 proposed overdue',
    ]);
  });

  it('goes on with the ladder where it stood, and no rung is told twice', () => {
    const climbed = passTime(
      play(aTask({ due: '2024-03-15', coordinating: [] }), [step('2024-01-03', 'accept')]),
      '2024-03-19',
    );
    expect(partOf(climbed).rung).toBe(2);
    const asked = play(climbed, [step('2024-03-19', 'ask-completion')]);
    const back = play(passTime(asked, '2024-04-01'), [step('2024-04-01 10:00', 'return-completion')]);
    expect(ladder(passTime(back, '2024-04-10')).filter((one) => one > '2024-03-19')).toEqual([
      '2024-03-19 08:00 escalated 2 monitor',
      '2024-03-22 08:00 check-overdue check-checker',
      '2024-03-27 08:00 check-overdue check-leader',
      '2024-04-01 08:00 check-overdue check-standing',
      '2024-04-04 08:00 escalated 3 leader',
      '2024-04-08 08:00 escalated 4 standing',
      '2024-04-09 08:00 escalated 5 standing',
      '2024-04-09 08:00 proposed overdue',
      '2024-04-10 08:00 waiting standing',
    ]);
  });

  it('with a new day starts afresh from it', () => {
    const asked = play(handedIn('2024-03-14'), [step('2024-03-14', 'ask-completion')]);
    const back = play(passTime(asked, '2024-03-29'), [
      {
        at: '2024-03-29 10:00',
        by: PEOPLE.monitor,
        act: { kind: 'return-completion', assignment: LEAD, reason: 'Thiếu phụ lục', newDue: '2024-04-05' },
      },
    ]);
    expect(partOf(back)).toMatchObject({ due: '2024-04-05', work: 'returned', overdueSinceMs: null, rung: 0 });
    expect(ladder(passTime(back, '2024-04-08')).filter((one) => one > '2024-03-29')).toEqual([
      '2024-04-02 08:00 reminded remind-3 3',
      '2024-04-04 08:00 reminded remind-1 1',
      '2024-04-05 08:00 reminded remind-0 0',
      '2024-04-05 17:00 fell-overdue due',
      '2024-04-08 08:00 escalated 1 unit-head',
    ]);
  });
});
