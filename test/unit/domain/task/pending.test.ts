import { pendingOf } from '../../../../src/domain/task/pending';
import type { ProvinceDecision } from '../../../../src/domain/task/state';
import {
  CHECKER,
  focal,
  givenTask,
  passTime,
  play,
  STANDING,
  VICE_CHAIR,
  type Step,
  type Story,
} from '../../../support/builders';

const given = givenTask({ coordinating: ['SYT'] });
const after = (steps: readonly Step[], story: Story = given) => pendingOf(play(story, steps).state);
const stc = (at: string, act: Step['act']): Step => ({ at, by: focal('STC'), act });
const assignment = 'STC';
const evidence = [{ kind: 'link', url: 'https://vi.du' }] as const;
const obstacle = stc('2024-02-01', { kind: 'raise-obstacle', assignment, text: 'Thiếu kinh phí' });
const extension = stc('2024-02-01', { kind: 'ask-extension', assignment, to: '2024-08-30', reason: 'Chờ văn bản' });
const asked = stc('2024-02-02', { kind: 'ask-completion', assignment, evidence });

test('nothing waits in a task that was just given', () => {
  expect(pendingOf(given.state)).toEqual([]);
});

test('an obstacle waits until it is answered, whatever progress is told', () => {
  expect(after([obstacle])).toEqual(['obstacle']);
  const progress = stc('2024-02-03', { kind: 'progress', assignment, percent: 50, text: null });
  expect(after([obstacle, progress])).toEqual(['obstacle']);
  const answer: Step = { at: '2024-02-03', by: STANDING, act: { kind: 'answer-obstacle', assignment, text: 'Xong' } };
  expect(after([obstacle, answer])).toEqual([]);
});

test('a part handed in waits for its checker, a returned one does not', () => {
  expect(after([asked])).toEqual(['confirmation']);
  const returned = { kind: 'return-completion', assignment, reason: 'Thiếu số', newDue: null } as const;
  expect(after([asked, { at: '2024-02-05', by: CHECKER, act: returned }])).toEqual([]);
  expect(
    after([{ at: '2024-02-02', by: focal('SYT'), act: { kind: 'ask-completion', assignment: 'SYT', evidence } }]),
  ).toEqual(['confirmation']);
});

test('a wish for more time waits first for Sở Nội vụ, then for UBND tỉnh, then for the document of its decision', () => {
  const asking = play(given, [extension]);
  const submission = asking.state.submissions[0]?.id ?? 0;
  expect(pendingOf(asking.state)).toEqual(['extension', 'proposed']);
  const put: Step = { at: '2024-02-02', by: STANDING, act: { kind: 'confirm-submission', submission, note: null } };
  expect(after([put], asking)).toEqual(['extension', 'submitted']);
  const decided = (decision: ProvinceDecision): Step => ({
    at: '2024-02-03',
    by: VICE_CHAIR,
    act: { kind: 'decide-submission', submission, decision, reason: null },
  });
  expect(after([put, decided({ kind: 'extend', to: '2024-08-30' })], asking)).toEqual(['document']);
  expect(after([put, decided({ kind: 'refuse' })], asking)).toEqual([]);
});

test('a part late beyond the ladder is proposed without anybody asking; several things may wait at once', () => {
  const late = passTime(play(given, [obstacle]), '2024-07-31');
  expect(pendingOf(late.state)).toEqual(['obstacle', 'proposed']);
});

test('nothing waits once the task is no longer followed', () => {
  const { state } = play(given, [obstacle, extension]);
  expect(pendingOf({ ...state, standing: 'suspended' })).toEqual([]);
});
