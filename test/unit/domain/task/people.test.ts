import type { Actor } from '../../../../src/domain/task/actor';
import type { Assignee } from '../../../../src/domain/task/assignee';
import type { Act } from '../../../../src/domain/task/commands';
import { agenciesOverTime } from '../../../../src/domain/task/agencies-over-time';
import { noticesFor } from '../../../../src/domain/notice/notices-for';
import { fold } from '../../../../src/domain/task/evolve/evolve';
import { actor, play, type Story } from '../../../support/builders';
import { ACTS, aTask, bring, COORDINATING, LEAD, made, outcome, partOf, PEOPLE } from '../../../support/task-world';

const person = (agency: string, name: string): Assignee => ({ officialId: name, name, agencies: [agency] });
const BINH = person(LEAD, 'binh');
const LAN = person(LEAD, 'lan');
const binh: Actor = { ...actor(LEAD, 'staff'), officialId: 'binh' };

const assign = (to: Assignee | null): Act => ({ kind: 'assign-person', assignment: LEAD, person: to, reason: null });
const handOver = (to: Assignee): Act => ({ kind: 'hand-over', assignment: LEAD, person: to, reason: 'đi học' });
const change: Act = { kind: 'ask-person-change', assignment: LEAD, reason: 'quá tải' };
const by = (who: Actor, act: Act, at = '2024-02-20') => ({ at, by: who, act });

const withBinh = (): Story => play(bring(aTask(), LEAD, 'accepted'), [by(PEOPLE.leader, assign(BINH), '2024-02-22')]);

/** Who is told what of the last act of a story: "focal/binh part-assigned". */
const told = (story: Story): readonly string[] => {
  const last = story.log.at(-1);
  const same = story.log.filter((one) => one.commandId === last?.commandId);
  return same.flatMap((recorded) => {
    const state = fold(story.log.filter((one) => one.seq <= recorded.seq));
    if (!state) throw new Error('no state');
    return noticesFor(state, recorded).map(({ to, kind }) =>
      'officialId' in to
        ? `${to.officialId} ${kind}`
        : `${to.agency} ${to.post}${to.person === undefined ? '' : `/${to.person}`} ${kind}`,
    );
  });
};

describe('a part is assigned on inside its agency', () => {
  it.each<[string, Actor, Act, string]>([
    ['its leader', PEOPLE.leader, assign(BINH), 'ok'],
    ['its unit head', PEOPLE.unitHead, assign(BINH), 'ok'],
    ['its focal official', PEOPLE.focal, assign(BINH), 'no-right'],
    ['the leader of another agency', PEOPLE.coordinatingLeader, assign(BINH), 'no-right'],
    ['Sở Nội vụ', PEOPLE.standing, assign(BINH), 'no-right'],
    ['its leader, to somebody of another agency', PEOPLE.leader, assign(person(COORDINATING, 'x')), 'not-in-agency'],
    ['its leader, back to the focal who has it', PEOPLE.leader, assign(null), 'already-assigned'],
    ['the focal official hands over', PEOPLE.focal, handOver(BINH), 'ok'],
    ['without a reason', PEOPLE.focal, { ...handOver(BINH), reason: ' ' } as Act, 'reason-missing'],
    ['somebody who has not got it hands over', binh, handOver(LAN), 'no-right'],
  ])('by %s: %s', (_, who, act, expected) => {
    expect(outcome(bring(aTask(), LEAD, 'accepted'), who, act)).toBe(expected);
  });

  it('to a person, who then may do what the agency may, and hears what its focal official heard', () => {
    const story = withBinh();
    expect(told(story)).toEqual(['STC focal/binh part-assigned']);
    expect(outcome(story, binh, ACTS.progress(LEAD))).toBe('ok');
    expect(outcome(story, binh, assign(LAN))).toBe('no-right');
    expect(outcome(story, { ...binh, posts: [{ agency: 'SXD', post: 'staff' }] }, ACTS.progress(LEAD))).toBe(
      'no-right',
    );
    expect(told(play(story, [by(PEOPLE.standing, ACTS.nudge(LEAD), '2024-02-23')]))).toEqual(['STC focal/binh nudge']);
  });

  it('and handed over by that person: both hear, and the leader', () => {
    const story = play(withBinh(), [by(binh, handOver(LAN), '2024-02-23')]);
    expect(partOf(story).person).toEqual({ officialId: 'lan', name: 'lan' });
    expect(told(story)).toEqual(['STC focal/lan part-assigned', 'binh part-passed-on', 'STC leader part-passed-on']);
    expect(outcome(story, PEOPLE.focal, handOver(BINH))).toBe('no-right');
  });

  it('another is asked for: the leader decides, by naming another or the same again', () => {
    const asked = play(withBinh(), [by(binh, change, '2024-02-23')]);
    expect(told(asked)).toEqual(['STC leader person-change-asked']);
    expect(outcome(asked, binh, change)).toBe('change-pending');
    const kept = play(asked, [by(PEOPLE.leader, assign(BINH), '2024-02-26')]);
    expect(kept.log.at(-1)?.event).toMatchObject({ kind: 'person-assigned', why: 'kept' });
    expect(partOf(kept)).toMatchObject({ person: { officialId: 'binh' }, personChange: null });
    const other = play(asked, [by(PEOPLE.leader, assign(LAN), '2024-02-26')]);
    expect(told(other)).toEqual(['STC focal/lan part-assigned', 'binh part-passed-on']);
  });
});

describe('a lead waits for a coordinating part', () => {
  const wait: Act = { kind: 'wait-for', assignment: LEAD, on: COORDINATING, note: 'số liệu' };
  const stop: Act = { kind: 'stop-waiting', assignment: LEAD, on: COORDINATING };
  const waiting = () => play(bring(aTask(), LEAD, 'accepted'), [by(PEOPLE.focal, wait, '2024-02-22')]);

  it('which is told what for', () => {
    expect(told(waiting())).toEqual(['SYT focal waited-for']);
    expect(partOf(waiting()).waitsFor).toMatchObject([{ assignment: COORDINATING, note: 'số liệu' }]);
  });

  it.each<[string, () => Story, Actor, Act, string]>([
    ['twice', waiting, PEOPLE.focal, wait, 'already-waiting'],
    ['by another agency', aTask, PEOPLE.coordinatingFocal, wait, 'no-right'],
    ['for itself', aTask, PEOPLE.focal, { ...wait, on: LEAD }, 'unknown-assignment'],
    ['for what was delivered', () => bring(aTask(), COORDINATING, 'awaiting'), PEOPLE.focal, wait, 'already-delivered'],
    [
      'a coordinating agency for the lead',
      aTask,
      PEOPLE.coordinatingFocal,
      { ...wait, assignment: COORDINATING },
      'no-right',
    ],
    ['no longer, without having waited', aTask, PEOPLE.focal, stop, 'not-waiting'],
    ['no longer', waiting, PEOPLE.focal, stop, 'ok'],
  ])('%s', (_, make, who, act, expected) => expect(outcome(make(), who, act)).toBe(expected));

  it.each<[string, Actor, Act]>([
    ['it is delivered', PEOPLE.coordinatingFocal, ACTS['ask-completion'](COORDINATING)],
    ['the lead lets it go', PEOPLE.focal, ACTS.release(COORDINATING)],
    ['the lead says so', PEOPLE.focal, stop],
  ])('until %s', (_, who, act) => {
    expect(partOf(play(waiting(), [by(who, act, '2024-02-26')])).waitsFor).toEqual([]);
  });
});

describe('đề nghị điều chỉnh phân công', () => {
  const ask: Act = { kind: 'ask-reassignment', assignment: LEAD, reason: 'không đúng chức năng', proposed: 'SXD' };
  const asked = () => play(aTask(), [by(PEOPLE.focal, ask, '2024-01-04')]);
  const idOf = (story: Story) => story.state.submissions[0]?.id ?? 0;
  const advise = (story: Story, note: string | null): Act => ({
    kind: 'confirm-submission',
    submission: idOf(story),
    note,
  });
  const submitted = () =>
    play(asked(), [by(PEOPLE.standing, advise(asked(), 'Thống nhất giao Sở Xây dựng'), '2024-01-05')]);
  const decides = (story: Story, decision: Extract<Act, { kind: 'decide-submission' }>['decision']): Act => ({
    kind: 'decide-submission',
    submission: idOf(story),
    decision,
    reason: null,
  });

  it('is an answer, and the task stands', () => {
    expect(asked().state.submissions).toMatchObject([{ kind: 'reassignment', state: 'proposed', proposed: 'SXD' }]);
    expect(partOf(asked())).toMatchObject({ agency: LEAD, work: 'accepted' });
    expect(outcome(asked(), PEOPLE.focal, ask)).toBe('reassignment-pending');
    expect(outcome(asked(), PEOPLE.focal, ACTS.progress(LEAD))).toBe('ok');
  });

  it.each(['in-progress', 'awaiting', 'returned'] as const)('is not asked once it is %s', (work) => {
    expect(outcome(bring(aTask(), LEAD, work), PEOPLE.focal, ask)).toBe('progress-made');
  });

  it('needs the advice of Sở Nội vụ, which the decider reads', () => {
    expect(outcome(asked(), PEOPLE.standing, advise(asked(), null))).toBe('reason-missing');
    const facts = noticesFor(submitted().state, submitted().log.at(-1) ?? raise()).map((one) => one.facts);
    expect(facts).toMatchObject([{ about: 'reassignment', proposed: 'SXD', note: 'Thống nhất giao Sở Xây dựng' }]);
  });

  it.each([
    [{ kind: 'reassign', to: 'SXD' }, 'ok'],
    [{ kind: 'reassign', to: COORDINATING }, 'ok'],
    [{ kind: 'reassign', to: LEAD }, 'same-agency'],
    [{ kind: 'refuse' }, 'ok'],
    [{ kind: 'reprimand' }, 'decision-misfit'],
    [{ kind: 'extend', to: '2024-12-01' }, 'decision-misfit'],
  ] as const)('decided %j: %s', (decision, expected) => {
    expect(outcome(submitted(), PEOPLE.viceChair, decides(submitted(), decision))).toBe(expected);
  });

  it('moves the part, id and deadline and all, to an agency that begins anew', () => {
    const moved = play(submitted(), [
      by(PEOPLE.chair, decides(submitted(), { kind: 'reassign', to: 'SXD' }), '2024-01-08'),
    ]);
    expect(partOf(moved)).toMatchObject({ id: LEAD, agency: 'SXD', work: 'given', due: '2024-06-30', fired: [] });
    expect(moved.state.submissions).toEqual([]);
    expect(told(moved)).toEqual([
      ...['STC focal submission-decided', 'STC leader submission-decided', 'SNV standing submission-decided'],
      ...['VPUBND office document-awaited', 'SXD focal task-given', 'SYT focal agency-changed'],
    ]);
    expect(outcome(moved, PEOPLE.stranger, ACTS.accept(LEAD))).toBe('ok');
    expect(outcome(moved, PEOPLE.focal, ACTS.accept(LEAD))).toBe('no-right');
    const agencyAt = agenciesOverTime(moved.state, moved.log);
    expect([agencyAt(LEAD, 2), agencyAt(LEAD, moved.state.seq + 1)]).toEqual([LEAD, 'SXD']);
  });

  it('to an agency that coordinates: its own part goes into the lead’s', () => {
    const decision = decides(submitted(), { kind: 'reassign', to: COORDINATING });
    expect(made(submitted(), PEOPLE.chair, decision).map((one) => one.kind)).toEqual([
      ...['submission-decided', 'reassigned', 'part-absorbed'],
    ]);
  });
});

describe('an agency is merged or renamed', () => {
  const replace = (from: string, to: string): Act => ({
    kind: 'replace-agency',
    from,
    to,
    decision: { number: '12/QĐ-UBND', date: '2024-06-28' },
  });

  it.each<[string, Actor, Act, string]>([
    ['an administrator', PEOPLE.admin, replace(LEAD, 'SMOI'), 'ok'],
    ['Sở Nội vụ', PEOPLE.standing, replace(LEAD, 'SMOI'), 'ok'],
    ['the agency itself', PEOPLE.leader, replace(LEAD, 'SMOI'), 'no-right'],
    ['one that is not in the task', PEOPLE.admin, replace('SXD', 'SMOI'), 'agency-not-in-task'],
    ['into itself', PEOPLE.admin, replace(LEAD, LEAD), 'same-agency'],
  ])('by %s: %s', (_, who, act, expected) => expect(outcome(aTask(), who, act)).toBe(expected));

  it('goes on under the new name, with what it had done', () => {
    const before = bring(aTask(), LEAD, 'in-progress');
    const after = play(before, [by(PEOPLE.admin, replace(LEAD, 'SMOI'), '2024-07-01')]);
    expect(partOf(after)).toEqual({ ...partOf(before), agency: 'SMOI' });
    expect(told(after)).toEqual(['SMOI focal agency-changed', 'SYT focal agency-changed']);
  });

  it.each([
    [LEAD, COORDINATING, [COORDINATING]],
    [COORDINATING, LEAD, [COORDINATING]],
  ])('%s into %s: one part stays, the lead’s', (from, to, absorbed) => {
    const events = made(aTask(), PEOPLE.admin, replace(from, to));
    expect(events.flatMap((one) => (one.kind === 'part-absorbed' ? [one.assignment] : []))).toEqual(absorbed);
  });

  it('is the monitor, and the task is checked by the successor', () => {
    const after = play(aTask(), [by(PEOPLE.admin, replace('STP', 'SMOI'), '2024-07-01')]);
    expect(after.state.monitor).toBe('SMOI');
  });

  it('closes the task when nothing else is open', () => {
    const story = bring(aTask({ coordinating: [COORDINATING, 'SXD'] }), LEAD, 'confirmed');
    const one = play(story, [by(PEOPLE.standing, ACTS.release('SXD'), '2024-03-01')]);
    expect(made(one, PEOPLE.admin, replace(COORDINATING, 'SXD')).map((event) => event.kind)).toEqual([
      'agency-replaced',
    ]);
  });
});

describe('several leads', () => {
  it('complete the task only when all of them are confirmed, and the coordinating parts are done or released', () => {
    const leads = ['STC', 'SXD', 'SGDDT'];
    const story = aTask({ leads });
    const ask = (id: string) => by(actor(id, 'focal'), ACTS['ask-completion'](id), '2024-03-01');
    const confirm = (id: string) => by(PEOPLE.monitor, ACTS['confirm-completion'](id), '2024-03-04');
    const two = play(story, [...leads.map(ask), confirm('STC'), confirm('SXD')]);
    expect(two.state.standing).toBe('open');
    const three = play(two, [confirm('SGDDT')]);
    expect(three.state.standing).toBe('open');
    expect(play(three, [by(PEOPLE.focal, ACTS.release(COORDINATING), '2024-03-05')]).state.standing).toBe('completed');
  });
});

const raise = (): never => {
  throw new Error('nothing happened');
};
