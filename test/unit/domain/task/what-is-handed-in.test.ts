import { nextWake } from '../../../../src/domain/task/steps/steps';
import type { Act } from '../../../../src/domain/task/commands';
import type { Evidence } from '../../../../src/domain/task/state';
import { decide } from '../../../../src/domain/task/decide/decide';
import { reportLabel } from '../../../../src/domain/task/status';
import { faultText } from '../../../../src/messages/acts/faults';
import { at, passTime, play } from '../../../support/builders';
import {
  ACTS,
  aTask,
  bring,
  COORDINATING,
  DOCUMENT,
  LEAD,
  made,
  outcome,
  partOf,
  PEOPLE,
  SEED_RULES,
  STATEMENT,
  step,
} from '../../../support/task-world';

const LONG = 'x'.repeat(2001);
const say = (act: Act, when?: string) => outcome(aTask(), PEOPLE.focal, act, when);

describe('words on record', () => {
  const blank = { reason: '  ', text: '\n', cause: ' ' };
  const long = { reason: LONG, text: LONG, cause: LONG };

  it.each(['raise-obstacle', 'ask-extension'] as const)('of %s are there and not too long', (kind) => {
    expect(say({ ...ACTS[kind](LEAD), ...blank })).toBe('reason-missing');
    expect(say({ ...ACTS[kind](LEAD), ...long })).toBe('text-too-long');
  });

  it('of an explanation, too', () => {
    const late = passTime(aTask({ due: '2024-03-15' }), '2024-03-18');
    const explain = (more: object) => outcome(late, PEOPLE.focal, { ...ACTS.explain(LEAD), ...more }, '2024-03-18');
    expect([explain(blank), explain(long), explain({ newDate: '2024-03-18' }), explain({})]).toEqual([
      'reason-missing',
      'text-too-long',
      'date-in-past',
      'ok',
    ]);
  });

  it.each(['return-completion', 'release'] as const)('of %s, too', (kind) => {
    const story = kind === 'release' ? aTask() : bring(aTask(), LEAD, 'awaiting');
    const by = kind === 'release' ? PEOPLE.focal : PEOPLE.monitor;
    const id = kind === 'release' ? COORDINATING : LEAD;
    expect(outcome(story, by, { ...ACTS[kind](id), reason: ' ' } as Act)).toBe('reason-missing');
    expect(outcome(story, by, { ...ACTS[kind](id), reason: LONG } as Act)).toBe('text-too-long');
  });

  it('lose the blanks around them', () => {
    expect(made(aTask(), PEOPLE.focal, { kind: 'raise-obstacle', assignment: LEAD, text: ' chờ vốn \n' })).toEqual([
      expect.objectContaining({ kind: 'obstacle-raised', assignment: LEAD, text: 'chờ vốn' }),
    ]);
  });
});

describe('progress', () => {
  const report = (percent: number | null, text: string | null) =>
    say({ kind: 'progress', assignment: LEAD, percent, text });

  it.each([
    [0, null, 'ok'],
    [100, null, 'ok'],
    [101, null, 'percent-out-of-range'],
    [-1, null, 'percent-out-of-range'],
    [12.5, null, 'percent-out-of-range'],
    [Number.NaN, null, 'percent-out-of-range'],
    [null, 'đã họp', 'ok'],
    [null, null, 'reason-missing'],
    [50, LONG, 'text-too-long'],
  ])('of %s percent and words %#: %s', (percent, text, expected) => {
    expect(report(percent, text)).toBe(expected);
  });
});

describe('evidence', () => {
  const signed = (date: string): Evidence => ({ kind: 'document', number: '1/BC-STC', date });
  const hand = (evidence: readonly Evidence[]) => say({ kind: 'add-evidence', assignment: LEAD, evidence });

  it.each<[string, Evidence, string]>([
    ['a document', DOCUMENT, 'ok'],
    ['a document without a date', { kind: 'document', number: '1/BC-STC', date: null }, 'ok'],
    ['a document without a number', { kind: 'document', number: ' ', date: null }, 'evidence-missing'],
    ['a date that does not exist', { kind: 'document', number: '1/BC', date: '2024-02-30' }, 'date-out-of-range'],
    ['a document signed today', signed('2024-03-04'), 'ok'],
    ['a document that will be signed tomorrow', signed('2024-03-05'), 'document-in-future'],
    ['a document of three years before the plan', signed('2021-01-01'), 'ok'],
    ['a document of another decade', signed('2014-03-04'), 'document-too-old'],
    ['a page', { kind: 'link', url: 'https://haiduong.gov.vn/kh' }, 'ok'],
    ['a link that runs a program', { kind: 'link', url: 'javascript:alert(1)' }, 'evidence-missing'],
    ['a file', { kind: 'file', hash: 'a1', name: 'bao-cao.pdf', size: 10 }, 'ok'],
    ['a very long statement', { kind: 'statement', text: LONG }, 'text-too-long'],
  ])('%s: %s', (_, evidence, expected) => {
    expect(hand([evidence])).toBe(expected);
  });

  it('signed on a day to come proves nothing, and the refusal says which document and what to do', () => {
    const act: Act = { kind: 'ask-completion', assignment: LEAD, evidence: [signed('2024-08-12')] };
    const refused = decide(aTask().state, { commandId: 'c', actor: PEOPLE.focal, act }, at('2024-03-04'), SEED_RULES);
    const told = refused.ok ? '' : faultText(refused.error, 3);
    expect(told).toContain('Văn bản 1/BC-STC ghi ngày 12/8/2024, sau hôm nay (04/3/2024)');
    expect(told).toContain('ghi lại ngày ký');
  });

  it('is something', () => {
    expect(hand([])).toBe('evidence-missing');
  });

  it('of a lead can be looked at; a coordinating agency may just say what it delivered', () => {
    const ask = (assignment: string, evidence: readonly Evidence[]): Act => ({
      kind: 'ask-completion',
      assignment,
      evidence,
    });
    expect(outcome(aTask(), PEOPLE.focal, ask(LEAD, [STATEMENT]))).toBe('evidence-missing');
    expect(outcome(aTask(), PEOPLE.focal, ask(LEAD, []))).toBe('evidence-missing');
    expect(outcome(aTask(), PEOPLE.coordinatingFocal, ask(COORDINATING, [STATEMENT]))).toBe('ok');
    expect(outcome(aTask(), PEOPLE.coordinatingFocal, ask(COORDINATING, []))).toBe('evidence-missing');
  });

  it('handed in before counts when completion is asked for', () => {
    const story = play(aTask(), [step('2024-03-01', 'add-evidence')]);
    expect(outcome(story, PEOPLE.focal, { kind: 'ask-completion', assignment: LEAD, evidence: [] })).toBe('ok');
  });
});

describe('lateness', () => {
  const asked = (when: string) =>
    play(passTime(aTask({ due: '2024-03-15', coordinating: [] }), when), [step(when, 'ask-completion')]);
  const late = (when: string) =>
    asked(when).log.flatMap((one) => (one.event.kind === 'completion-asked' ? [one.event.late] : []));
  const label = (when: string, confirmed: string, now: string) => {
    const story = play(passTime(asked(when), confirmed), [step(confirmed, 'confirm-completion')]);
    return reportLabel(story.rules.calendar, story.state, at(now));
  };

  it('is judged at the close of work of the day', () => {
    expect([late('2024-03-15 17:00'), late('2024-03-15 17:01')]).toEqual([[false], [true]]);
  });

  it('is judged when completion was asked for, not when it was confirmed', () => {
    expect(label('2024-03-15 16:59', '2024-04-10', '2024-12-31')).toBe('done');
    expect(label('2024-03-18', '2024-03-18 15:00', '2024-12-31')).toBe('done-late');
  });

  it('of an open task is judged now, and by its leads', () => {
    const story = bring(aTask({ due: '2024-03-15' }), LEAD, 'awaiting');
    expect(reportLabel(story.rules.calendar, story.state, at('2024-06-01'))).toBe('ongoing');
    const idle = aTask({ due: '2024-03-15' });
    expect(reportLabel(idle.rules.calendar, idle.state, at('2024-06-01'))).toBe('not-done');
  });
});

describe('urging', () => {
  const nudge: Act = ACTS.nudge(LEAD);
  const once = play(aTask(), [{ at: '2024-03-04 09:00', by: PEOPLE.standing, act: nudge }]);

  it('is kept to once in four hours for each part', () => {
    expect(outcome(once, PEOPLE.standing, nudge, '2024-03-04 12:59')).toBe('nudged-recently');
    expect(outcome(once, PEOPLE.monitor, nudge, '2024-03-04 12:59')).toBe('nudged-recently');
    expect(outcome(once, PEOPLE.standing, nudge, '2024-03-04 13:00')).toBe('ok');
    expect(outcome(once, PEOPLE.standing, ACTS.nudge(COORDINATING), '2024-03-04 09:01')).toBe('ok');
  });

  it('is counted as proof of đôn đốc', () => {
    expect(partOf(once)).toMatchObject({ nudges: 1, lastNudgeMs: at('2024-03-04 09:00') });
  });
});

describe('coordinating parts', () => {
  const coordinating = ['SYT', 'SXD', 'SCT'];
  const works = (story: ReturnType<typeof aTask>) => story.state.assignments.map((one) => one.work);

  it('that were delivered are taken as received with the result of the lead', () => {
    const story = play(aTask({ coordinating }), [
      { at: '2024-03-01', by: PEOPLE.coordinatingFocal, act: ACTS['ask-completion']('SYT') },
      step('2024-03-04', 'ask-completion'),
    ]);
    expect(works(story)).toEqual(['awaiting', 'confirmed', 'given', 'given']);
  });

  it('are not taken as received by somebody who works there himself', () => {
    const both = { ...PEOPLE.focal, posts: [...PEOPLE.focal.posts, ...PEOPLE.coordinatingFocal.posts] };
    const story = play(aTask(), [
      { at: '2024-03-01', by: PEOPLE.coordinatingFocal, act: ACTS['ask-completion']('SYT') },
      { at: '2024-03-04', by: both, act: ACTS['ask-completion'](LEAD) },
    ]);
    expect(works(story)).toEqual(['awaiting', 'awaiting']);
  });

  it('keep the task open until the lead lets the rest go', () => {
    const confirmed = play(aTask({ coordinating }), [
      step('2024-03-04', 'ask-completion'),
      step('2024-03-05', 'confirm-completion'),
    ]);
    expect(confirmed.state.standing).toBe('open');
    const released = play(confirmed, [{ at: '2024-03-06', by: PEOPLE.focal, act: ACTS['release-rest'](LEAD) }]);
    expect(released.state).toMatchObject({ standing: 'completed', completedAtMs: at('2024-03-06') });
    expect(works(released)).toEqual(['confirmed', 'released', 'released', 'released']);
    expect(nextWake(released.state, released.rules)).toBeNull();
  });

  it('are all let go once only', () => {
    expect(outcome(aTask({ coordinating: [] }), PEOPLE.focal, ACTS['release-rest'](LEAD))).toBe('part-closed');
  });
});

describe('giving back', () => {
  const awaiting = bring(aTask({ due: '2024-06-28' }), LEAD, 'awaiting');
  const back = (newDue: string | null) =>
    outcome(awaiting, PEOPLE.monitor, { kind: 'return-completion', assignment: LEAD, reason: 'Thiếu', newDue });

  it('may give more time, never take any', () => {
    expect([back(null), back('2024-07-15'), back('2024-06-28'), back('2024-03-20'), back('2024-06-31')]).toEqual([
      'ok',
      'ok',
      'date-not-later',
      'date-not-later',
      'date-out-of-range',
    ]);
  });
});
