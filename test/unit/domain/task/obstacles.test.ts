import type { Act } from '../../../../src/domain/task/commands';
import type { RecordedEvent } from '../../../../src/domain/task/events';
import { fold } from '../../../../src/domain/task/evolve/evolve';
import { obstacleKindOf, resolverOf, splitProposal } from '../../../../src/domain/task/obstacle';
import { pendingOf } from '../../../../src/domain/task/pending';
import type { ObstacleKind } from '../../../../src/domain/task/state';
import { givenTask, passTime, play, POLICY, RULES, type Step, type Story } from '../../../support/builders';
import { aTask, COORDINATING, LADDER_ACTS, LEAD, outcome, partOf, PEOPLE } from '../../../support/task-world';

describe('an obstacle is asked of whoever can resolve it', () => {
  it.each<[string, ObstacleKind, string | null, string]>([
    ['STNMT', 'funding', null, 'STC'],
    ['STC', 'funding', null, 'SNV'],
    ['STNMT', 'institution', null, 'STP'],
    ['STNMT', 'technology', null, 'STTTT'],
    ['STNMT', 'coordination', 'SYT', 'SYT'],
    ['STNMT', 'coordination', null, 'SNV'],
    ['STNMT', 'coordination', 'STNMT', 'SNV'],
    ['STNMT', 'other', null, 'SNV'],
    ['SNV', 'staff', null, 'VPUBND'],
    ['SNV', 'other', null, 'VPUBND'],
  ])('%s, %s, concerning %s: %s', (agency, kind, concerned, to) => {
    const story = givenTask({ leads: [agency], rules: RULES });
    expect(resolverOf(story.state, partOf(story, agency), POLICY, kind, concerned)).toBe(to);
  });

  it.each<[string, ObstacleKind]>([
    ['thieu kinh phi', 'funding'],
    ['Phần mềm một cửa lỗi liên tục', 'technology'],
    ['chưa ban hành hướng dẫn', 'institution'],
    ['thiếu người làm', 'staff'],
    ['Sở Y tế chưa gửi số liệu', 'coordination'],
    ['khó', 'other'],
  ])('"%s" is of the kind %s', (text, kind) => {
    expect(obstacleKindOf(text)).toBe(kind);
  });

  it('has what is proposed told apart', () => {
    expect(splitProposal('Thiếu kinh phí, đề xuất bổ sung 50 triệu')).toMatchObject({ proposal: 'bổ sung 50 triệu' });
    expect(splitProposal('đề xuất bổ sung')).toEqual({ text: 'đề xuất bổ sung', proposal: null });
  });
});

const raised = (): Story =>
  play(aTask({ due: '2024-06-28' }), [
    {
      at: '2024-03-01',
      by: PEOPLE.coordinatingFocal,
      act: { kind: 'raise-obstacle', assignment: COORDINATING, text: 'Thiếu kinh phí' },
    },
  ]);

describe('who answers an obstacle', () => {
  const answer = LADDER_ACTS['answer-obstacle'](COORDINATING);
  it.each([
    ['the agency that was asked', PEOPLE.focal, 'ok'],
    ['Sở Nội vụ', PEOPLE.standing, 'ok'],
    ['the agency itself, once it is out of the way', PEOPLE.coordinatingFocal, 'ok'],
    ['nobody else', PEOPLE.stranger, 'no-right'],
  ])('%s', (_, who, told) => {
    expect(outcome(raised(), who, answer)).toBe(told);
  });

  it('is told once: what is answered is not answered again', () => {
    const answered = play(raised(), [{ at: '2024-03-04', by: PEOPLE.focal, act: answer }]);
    expect(partOf(answered, COORDINATING).obstacles).toMatchObject([
      { no: 1, state: 'answered', answer: { text: 'Đã bố trí' } },
    ]);
    expect(outcome(answered, PEOPLE.standing, answer, '2024-03-05')).toBe('no-obstacle');
  });

  it('may put it higher, but not of what is his own', () => {
    const up = LADDER_ACTS['pass-up-obstacle'](COORDINATING);
    expect(outcome(raised(), PEOPLE.coordinatingFocal, up)).not.toBe('ok');
    const passed = play(raised(), [{ at: '2024-03-04', by: PEOPLE.standing, act: up }]);
    expect(passed.state.submissions).toMatchObject([
      { kind: 'obstacle', state: 'submitted', assignment: COORDINATING },
    ]);
    expect(partOf(passed, LEAD).obstacles).toEqual([]);
  });
});

describe('several obstacles of one part stand beside each other', () => {
  const say = (when: string, text: string): Step => ({
    at: when,
    by: PEOPLE.coordinatingFocal,
    act: { kind: 'raise-obstacle', assignment: COORDINATING, text },
  });
  const both = (): Story => play(raised(), [say('2024-03-02', 'Phần mềm lỗi')]);
  const states = (story: Story) => partOf(story, COORDINATING).obstacles.map(({ no, state }) => [no, state]);
  const answer = (obstacle?: number): Act => ({
    ...{ kind: 'answer-obstacle', assignment: COORDINATING, obstacle, text: 'Đã có ý kiến' },
  });
  const passUp = (obstacle?: number): Act => ({
    ...{ kind: 'pass-up-obstacle', assignment: COORDINATING, obstacle, note: null },
  });

  it('each with its own number and its own resolver', () => {
    expect(partOf(both(), COORDINATING).obstacles).toMatchObject([
      { no: 1, kind: 'funding', toAgency: 'STC' },
      { no: 2, kind: 'technology', toAgency: 'STTTT' },
    ]);
  });

  it('numbers go on through the task and are never given again', () => {
    const lead: Step = { ...say('2024-03-03', 'Thiếu người'), by: PEOPLE.focal };
    const third = play(both(), [{ ...lead, act: { kind: 'raise-obstacle', assignment: LEAD, text: 'Thiếu người' } }]);
    expect(partOf(third, LEAD).obstacles).toMatchObject([{ no: 3 }]);
  });

  it('the same words again are not another one while it stands open', () => {
    expect(outcome(both(), PEOPLE.coordinatingFocal, say('', ' phần mềm lỗi ').act)).toBe('obstacle-known');
    const after = play(both(), [{ at: '2024-03-04', by: PEOPLE.standing, act: answer(2) }]);
    expect(outcome(after, PEOPLE.coordinatingFocal, say('', 'Phần mềm lỗi').act, '2024-03-05')).toBe('ok');
  });

  it('whoever may answer several says which; who was asked one need not', () => {
    expect(outcome(both(), PEOPLE.standing, answer())).toBe('which-obstacle');
    const one = play(both(), [{ at: '2024-03-04', by: PEOPLE.focal, act: answer() }]);
    expect(states(one)).toEqual([
      [1, 'answered'],
      [2, 'open'],
    ]);
    expect(outcome(both(), PEOPLE.focal, answer(2))).toBe('no-right');
    expect(outcome(one, PEOPLE.standing, answer(1), '2024-03-05')).toBe('obstacle-answered');
    expect(outcome(one, PEOPLE.standing, answer(7), '2024-03-05')).toBe('no-obstacle');
  });

  it('one is put before UBND tỉnh, decided, and answered by the instruction, while the other waits', () => {
    const up = play(both(), [{ at: '2024-03-04', by: PEOPLE.standing, act: passUp(2) }]);
    expect(states(up)).toEqual([
      [1, 'open'],
      [2, 'passed-up'],
    ]);
    expect(up.state.submissions).toMatchObject([{ kind: 'obstacle', obstacle: 2, reason: 'Phần mềm lỗi' }]);
    expect(outcome(up, PEOPLE.standing, passUp(2), '2024-03-05')).toBe('already-submitted');
    const [question] = up.state.submissions;
    const instruct: Act = {
      ...{ kind: 'decide-submission', submission: question?.id ?? 0, reason: null },
      decision: { kind: 'instruct', text: 'Nâng cấp ngay' },
    };
    const told = play(up, [{ at: '2024-03-06', by: PEOPLE.chair, act: instruct }]);
    expect(states(told)).toEqual([
      [1, 'open'],
      [2, 'answered'],
    ]);
    expect(pendingOf(told.state)).toContain('obstacle');
  });

  it('what is answered below asks nothing above any more, and a late click is told so', () => {
    const up = play(both(), [{ at: '2024-03-04', by: PEOPLE.standing, act: passUp(1) }]);
    const id = up.state.submissions[0]?.id ?? 0;
    const after = play(up, [{ at: '2024-03-05', by: PEOPLE.focal, act: answer(1) }]);
    expect(after.state.submissions).toEqual([]);
    const late: Act = {
      ...{ kind: 'decide-submission', submission: id, reason: null },
      decision: { kind: 'instruct', text: 'Muộn' },
    };
    expect(outcome(after, PEOPLE.chair, late, '2024-03-06')).toBe('already-decided');
  });

  it('each is asked about by itself, in its own time', () => {
    const waiting = passTime(both(), '2024-03-12');
    const asked = waiting.log.flatMap(({ event }) =>
      event.kind === 'obstacle-waiting' ? [[event.no, event.to] as const] : [],
    );
    expect(asked).toEqual([
      [1, 'resolver'],
      [2, 'resolver'],
      [1, 'standing'],
      [2, 'standing'],
    ]);
  });

  it('so many and no more', () => {
    const many = play(
      raised(),
      Array.from({ length: 19 }, (_, index) => say('2024-03-02', `Khó khăn thứ ${index}`)),
    );
    expect(outcome(many, PEOPLE.coordinatingFocal, say('', 'Một nữa').act)).toBe('too-many-obstacles');
  });

  it('an older log, in which the second took the place of the first, folds as it did', () => {
    const { log, state } = both();
    const old = log.map((one): RecordedEvent => {
      if (one.event.kind !== 'obstacle-raised') return one;
      const { kind, assignment, text } = one.event;
      return { ...one, event: { kind, assignment, text } };
    });
    const answered: RecordedEvent = {
      ...(log.at(-1) as RecordedEvent),
      seq: state.seq + 1,
      event: { kind: 'obstacle-answered', assignment: COORDINATING, text: 'Xong' },
    };
    const parts = fold([...old, answered])?.assignments.find((one) => one.id === COORDINATING);
    expect(parts?.obstacles).toMatchObject([{ no: 2, text: 'Phần mềm lỗi', state: 'answered' }]);
  });
});
