import { play } from '../../../support/builders';
import {
  ACTS,
  aTask,
  bring,
  COORDINATING,
  DOER,
  LEAD,
  outcome,
  PEOPLE,
  STATES,
  step,
  type PartAct,
} from '../../../support/task-world';
import type { AssignmentWork } from '../../../../src/domain/task/state';
import { nextWake } from '../../../../src/domain/task/steps/steps';

/** Columns of the tables: states of the part, its task open. */
type Table = Readonly<Record<PartAct, readonly string[]>>;

const CLOSED = 'part-closed';
const CHECKED = 'already-checked';

const LEAD_TABLE: Table = {
  //                    given           accepted            in-progress         awaiting         returned            confirmed
  accept: /*         */ ['ok', 'already-accepted', 'already-accepted', 'already-accepted', 'already-accepted', CLOSED],
  progress: /*       */ ['ok', 'ok', 'ok', 'already-asked', 'ok', CLOSED],
  'raise-obstacle': ['ok', 'ok', 'ok', 'ok', 'ok', CLOSED],
  'ask-extension': ['ok', 'ok', 'ok', 'already-asked', 'ok', CLOSED],
  explain: ['not-late', 'not-late', 'not-late', 'not-late', 'not-late', CLOSED],
  'add-evidence': ['ok', 'ok', 'ok', 'ok', 'ok', CLOSED],
  'ask-completion': ['ok', 'ok', 'ok', 'already-asked', 'ok', CLOSED],
  'confirm-completion': ['not-awaiting', 'not-awaiting', 'not-awaiting', 'ok', CHECKED, CHECKED],
  'return-completion': ['not-awaiting', 'not-awaiting', 'not-awaiting', 'ok', CHECKED, CHECKED],
  release: ['no-right', 'no-right', 'no-right', 'no-right', 'no-right', CLOSED],
  'release-rest': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  nudge: ['ok', 'ok', 'ok', 'already-asked', 'ok', CLOSED],
};

const COORDINATING_TABLE: Table = {
  ...(Object.fromEntries(
    Object.entries(LEAD_TABLE).map(([kind, cells]) => [kind, [...cells, CLOSED]]),
  ) as unknown as Table),
  release: ['ok', 'ok', 'ok', 'ok', 'ok', CLOSED, CLOSED],
  // The lead's act, and named on the lead's part only.
  'release-rest': Array.from({ length: 7 }, () => 'no-right'),
};

const cells = (table: Table, states: readonly AssignmentWork[]) =>
  (Object.keys(table) as PartAct[]).flatMap((kind) =>
    states.map((work, index) => [kind, work, table[kind][index] ?? 'missing'] as const),
  );

describe('acts on the lead part', () => {
  it.each(cells(LEAD_TABLE, STATES.lead))('%s when it is %s: %s', (kind, work, expected) => {
    const story = bring(aTask(), LEAD, work);
    expect(outcome(story, DOER[kind].lead, ACTS[kind](LEAD))).toBe(expected);
  });
});

describe('acts on a coordinating part', () => {
  it.each(cells(COORDINATING_TABLE, STATES.coordinating))('%s when it is %s: %s', (kind, work, expected) => {
    const story = bring(aTask(), COORDINATING, work);
    expect(outcome(story, DOER[kind].coordinating, ACTS[kind](COORDINATING))).toBe(expected);
  });
});

describe('a closed task', () => {
  const completed = bring(aTask({ coordinating: [] }), LEAD, 'confirmed');

  it('is completed by the last part', () => {
    expect(completed.state).toMatchObject({ standing: 'completed', submissions: [] });
  });

  it.each(Object.keys(ACTS) as PartAct[])('%s is refused', (kind) => {
    const told = kind.endsWith('-completion') && kind !== 'ask-completion' ? CHECKED : 'task-closed';
    expect(outcome(completed, DOER[kind].lead, ACTS[kind](LEAD))).toBe(told);
  });

  it.each(['suspended', 'withdrawn'] as const)('so it is when the task is %s, and nothing is timed', (standing) => {
    const stopped = { ...aTask(), state: { ...aTask().state, standing } };
    expect(nextWake(stopped.state, stopped.rules)).toBeNull();
    for (const kind of Object.keys(ACTS) as PartAct[])
      expect([kind, outcome(stopped, DOER[kind].lead, ACTS[kind](LEAD))]).toEqual([kind, `task-${standing}`]);
  });
});

describe('an act that names what is not there', () => {
  it.each(Object.keys(ACTS) as PartAct[])('%s of an agency that has no part', (kind) => {
    expect(outcome(aTask(), PEOPLE.stranger, ACTS[kind]('SXD'))).toBe('unknown-assignment');
  });

  it.each(['confirm-submission', 'drop-submission', 'decide-submission'] as const)('%s of no submission', (kind) => {
    const act = { kind, submission: 99, note: null, reason: 'x', decision: { kind: 'refuse' } } as const;
    expect(outcome(aTask(), PEOPLE.chair, act)).toBe('nothing-to-decide');
  });
});

describe('who does anything has answered', () => {
  it.each(['progress', 'raise-obstacle', 'ask-extension', 'add-evidence', 'ask-completion'] as const)(
    '%s takes the part on',
    (kind) => {
      const story = play(aTask(), [step('2024-01-03', kind)]);
      expect(story.state.assignments[0]).toMatchObject({ acceptedAtMs: story.log.at(-1)?.atMs });
      expect(story.state.assignments[0]?.work).not.toBe('given');
    },
  );

  it('an explanation does, too', () => {
    const story = play(aTask({ due: '2024-01-31' }), [
      {
        at: '2024-02-02',
        by: PEOPLE.focal,
        act: { kind: 'explain', assignment: LEAD, cause: 'Chậm', objective: false, newDate: null },
      },
    ]);
    expect(story.state.assignments[0]?.work).toBe('accepted');
  });
});
