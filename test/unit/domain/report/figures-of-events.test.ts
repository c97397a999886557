import {
  focal,
  givenTask,
  passTime,
  play,
  STANDING,
  VICE_CHAIR,
  type Step,
  type Story,
} from '../../../support/builders';
import { asks, confirms, report } from '../../../support/report-figures';

test('the update rate counts tasks whose leads said something in the period, not those that only accepted', () => {
  const told = play(givenTask({ number: 1 }), [
    { at: '2024-05-20', by: focal('STC'), act: { kind: 'progress', assignment: 'STC', percent: 40, text: null } },
  ]);
  const accepted = play(givenTask({ number: 2 }), [
    { at: '2024-05-20', by: focal('STC'), act: { kind: 'accept', assignment: 'STC' } },
  ]);
  const finished = play(givenTask({ number: 3 }), [asks('2024-02-01'), confirms('2024-02-02')]);
  const stories = [told, accepted, finished];
  expect(report(stories).rates.update).toEqual({ count: 2, of: 3, percent: 66.7 });
  expect(report(stories, 'month', '2024-06-14').rates.update).toEqual({ count: 1, of: 2, percent: 50 });
});

const submissionOf = (story: Story): number => story.state.submissions[0]?.id ?? 0;

test('extensions, escalations, decisions and urging of the period are told from its events', () => {
  const asked = play(givenTask({ number: 1, due: '2024-04-26' }), [
    {
      at: '2024-04-10',
      by: focal('STC'),
      act: { kind: 'ask-extension', assignment: 'STC', to: '2024-07-31', reason: 'Chờ hướng dẫn' },
    },
  ]);
  const extended = play(asked, [
    {
      at: '2024-04-11',
      by: STANDING,
      act: { kind: 'confirm-submission', submission: submissionOf(asked), note: null },
    },
    {
      at: '2024-04-12',
      by: VICE_CHAIR,
      act: {
        kind: 'decide-submission',
        submission: submissionOf(asked),
        decision: { kind: 'extend', to: '2024-07-31' },
        reason: null,
      },
    },
  ]);
  const late = passTime(givenTask({ number: 2, due: '2024-05-31' }), '2024-06-14 23:00');
  const figures = report([extended, late]);
  expect(figures.extensions).toMatchObject([
    { number: 1, from: '2024-04-26', to: '2024-07-31', on: '2024-04-12', by: 'Phó Chủ tịch UBND tỉnh' },
  ]);
  expect(figures.decisions).toMatchObject([{ number: 1, about: 'extension', decision: { kind: 'extend' } }]);
  expect(figures.submissions).toEqual({ proposedOverdue: 1, proposedExtension: 1, submitted: 1, decided: 1 });
  expect(figures.escalations).toEqual({ unitHead: 1, leader: 1, submission: 1 });
  expect(figures.pending).toMatchObject([{ number: 2, about: 'overdue', state: 'proposed' }]);
  // 8h on the 7th, 3rd and last working day before, the day itself; then every third working day after.
  expect(figures.urging).toMatchObject({ remindersBefore: 4, remindersAfter: 3, acceptanceAsked: 2, nudges: 0 });
  expect(figures.urging).toMatchObject({ explanationsAsked: 1, tasks: 1, agencies: 1 });
  expect(figures.unexplained.map((one) => one.number)).toEqual([2]);
  expect(report([extended, late], 'month', '2024-06-14').extensions).toEqual([]);
});

test('what a lead gives of its own time is no decision of UBND tỉnh', () => {
  const given = givenTask({ number: 1, due: '2024-04-26', coordinating: ['SYT'], coordinatingDue: '2024-04-19' });
  // The part's day is the policy's: its lead disposes of it.
  const story: Story = {
    ...given,
    state: {
      ...given.state,
      assignments: given.state.assignments.map((one) => (one.id === 'SYT' ? { ...one, dueSetBy: 'policy' } : one)),
    },
  };
  const asked = play(story, [
    {
      at: '2024-04-10',
      by: focal('SYT'),
      act: { kind: 'ask-extension', assignment: 'SYT', to: '2024-04-24', reason: 'Chờ số liệu' },
    },
  ]);
  const decision = { kind: 'extend', to: '2024-04-24' } as const;
  const decided = play(asked, [
    {
      at: '2024-04-11',
      by: focal('STC'),
      act: { kind: 'decide-extension', submission: submissionOf(asked), decision, reason: null },
    },
  ]);
  expect(report([decided])).toMatchObject({ decisions: [], submissions: { decided: 0 } });
});

test('explanations and open obstacles are listed as recorded; what was solved is not', () => {
  const late = play(passTime(givenTask({ number: 1, due: '2024-05-31' }), '2024-06-03 12:00'), [
    {
      at: '2024-06-04',
      by: focal('STC'),
      act: { kind: 'explain', assignment: 'STC', cause: 'Thiếu kinh phí', objective: true, newDate: '2024-06-28' },
    },
  ]);
  const stuck = play(givenTask({ number: 2 }), [
    {
      at: '2024-05-02',
      by: focal('STC'),
      act: { kind: 'raise-obstacle', assignment: 'STC', text: 'Chưa có hướng dẫn' },
    },
  ]);
  const solved = play({ ...givenTask({ number: 3 }) }, [
    { at: '2024-05-02', by: focal('STC'), act: { kind: 'raise-obstacle', assignment: 'STC', text: 'Máy chủ hỏng' } },
    { at: '2024-05-03', by: STANDING, act: { kind: 'answer-obstacle', assignment: 'STC', text: 'Đã thay máy' } },
  ]);
  const figures = report([late, stuck, solved]);
  expect(figures.causes).toMatchObject([
    { number: 1, cause: 'Thiếu kinh phí', objective: true, newDate: '2024-06-28', closed: false },
  ]);
  expect(figures.unexplained).toEqual([]);
  expect(figures.obstacles).toMatchObject([
    { number: 2, kind: 'institution', text: 'Chưa có hướng dẫn', on: '2024-05-02', waitsFor: { code: 'STP' } },
  ]);
});

test('an excused delay keeps its label and is told beside it', () => {
  const excuse = (by = VICE_CHAIR): Step => ({
    at: '2024-06-05',
    by,
    act: { kind: 'excuse-delay', assignment: 'STC', reason: 'Bão số 3' },
  });
  const late = (number: number) => passTime(givenTask({ number, due: '2024-05-31' }), '2024-06-03 12:00');
  const figures = report([play(late(1), [excuse()]), late(2)]);
  expect(figures.byLabel['not-done']).toBe(2);
  expect(figures.excused).toEqual({ 'done-late': 0, 'not-done': 1 });
  expect(figures.tasks.map((one) => one.excused)).toEqual([true, false]);
  expect(figures.agencies.find((one) => one.code === 'STC')?.lead).toMatchObject({ total: 2, excused: 1 });
  expect(figures.excuses).toMatchObject([{ number: 1, reason: 'Bão số 3', on: '2024-06-05' }]);
});

test('all obstacles that stand open on one part are listed', () => {
  const say = (text: string): Step => ({
    at: '2024-05-02',
    by: focal('STC'),
    act: { kind: 'raise-obstacle', assignment: 'STC', text },
  });
  const stuck = play(givenTask({ number: 1 }), [say('Thiếu kinh phí'), say('Phần mềm lỗi')]);
  expect(report([stuck]).obstacles.map((one) => one.text)).toEqual(['Thiếu kinh phí', 'Phần mềm lỗi']);
});
