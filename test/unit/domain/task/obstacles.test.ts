import { obstacleKindOf, resolverOf, splitProposal } from '../../../../src/domain/task/obstacle';
import type { ObstacleKind } from '../../../../src/domain/task/state';
import { givenTask, play, POLICY, RULES, type Story } from '../../../support/builders';
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
    expect(partOf(answered, COORDINATING).obstacle).toMatchObject({ state: 'answered', answer: { text: 'Đã bố trí' } });
    expect(outcome(answered, PEOPLE.standing, answer, '2024-03-05')).toBe('no-obstacle');
  });

  it('may put it higher, but not of what is his own', () => {
    const up = LADDER_ACTS['pass-up-obstacle'](COORDINATING);
    expect(outcome(raised(), PEOPLE.coordinatingFocal, up)).not.toBe('ok');
    const passed = play(raised(), [{ at: '2024-03-04', by: PEOPLE.standing, act: up }]);
    expect(passed.state.submissions).toMatchObject([
      { kind: 'obstacle', state: 'submitted', assignment: COORDINATING },
    ]);
    expect(partOf(passed, LEAD).obstacle).toBeNull();
  });
});
