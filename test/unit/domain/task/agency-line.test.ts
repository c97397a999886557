import { givingEvent } from '../../../../src/domain/plan/giving';
import type { AgencyLevel } from '../../../../src/domain/directory/agency';
import { agenciesBrought } from '../../../../src/domain/task/agencies-brought';
import { agencyLine, withLines, type AgencyLines } from '../../../../src/domain/task/agency-line';
import type { Act } from '../../../../src/domain/task/commands';
import { decide } from '../../../../src/domain/task/decide/decide';
import { evolve } from '../../../../src/domain/task/evolve/evolve';
import { rungAddress } from '../../../../src/domain/task/steps/line';
import type { AssignmentState, TaskState } from '../../../../src/domain/task/state';
import { openPeriod } from '../../../../src/domain/family/open-period';
import { commandsInLine } from '../../../../src/main/services/commands-in-line';
import type { TaskCommand } from '../../../../src/domain/task/commands';
import { at } from '../../../support/builders';
import { ACTS, aTask, LEAD, PEOPLE, SEED_RULES } from '../../../support/task-world';

const DISTRICT = { line: 'district', upper: null } as const;
const COMMUNE = { line: 'commune', upper: 'HNAMSACH' } as const;
const REF = { number: '12/QĐ-UBND', date: '2024-03-01' };

describe('the line of an agency by the catalogue', () => {
  it.each<[AgencyLevel, string | undefined, object]>([
    ['province', undefined, { line: 'province', upper: null }],
    ['other', 'SNV', { line: 'province', upper: null }],
    ['district', undefined, DISTRICT],
    ['commune', 'HNAMSACH', COMMUNE],
    ['commune', undefined, { line: 'commune', upper: null }],
  ])('%s under %s', (level, parent, line) => {
    expect(agencyLine(level, parent)).toEqual(line);
  });
});

const row = {
  ...{ row: 1, stt: '1', area: 'II.6', text: 'Nhiệm vụ', group: null, product: null, proposed: [], note: null },
  ...{ leads: ['STC', 'HNAMSACH'], coordinating: ['XDONGLAC', 'XKHAC'] },
  deadline: { kind: 'exact', due: '2024-06-28', every: null, wording: '28/6/2024' },
} as unknown as Parameters<typeof givingEvent>[1];
const plan = { id: 'p', year: 2024, standing: 'SNV', office: 'VPUBND', areas: [] };
const lines: AgencyLines = { HNAMSACH: DISTRICT, XDONGLAC: COMMUNE };

const given = (): TaskState =>
  evolve(null, {
    ...{ taskId: 'p-1', seq: 1, commandId: 'c', part: 0, atMs: at('2024-01-02 08:00') },
    by: { officialId: 'x', name: 'x', title: '' },
    event: givingEvent(plan, row, 1, SEED_RULES, lines),
  });
const part = (state: TaskState, agency: string): AssignmentState => {
  const found = state.assignments.find((one) => one.agency === agency);
  if (!found) throw new Error(`No part of ${agency}`);
  return found;
};

describe('a task given by its plan', () => {
  it('puts each agency in its own line, one without an entry in the province’s', () => {
    expect(given().assignments.map(({ agency, line, upper }) => [agency, line, upper])).toEqual([
      ['STC', 'province', null],
      ['HNAMSACH', 'district', null],
      ['XDONGLAC', 'commune', 'HNAMSACH'],
      ['XKHAC', 'province', null],
    ]);
  });

  it.each([
    ['STC', 'unit-head', 'STC', 'unit-head'],
    ['HNAMSACH', 'unit-head', 'HNAMSACH', 'unit-head'],
    ['HNAMSACH', 'leader', 'HNAMSACH', 'leader'],
    ['XDONGLAC', 'unit-head', 'XDONGLAC', 'leader'],
    ['XDONGLAC', 'leader', 'HNAMSACH', 'leader'],
  ] as const)('%s: a rung to its %s goes to %s, %s', (agency, to, above, post) => {
    const state = given();
    expect(rungAddress(state, part(state, agency), to)).toEqual({ agency: above, post, sideways: false });
  });

  it('hands the line on to its periods', () => {
    const state = given();
    const period = { key: 'q1', label: 'Quý I', from: '2024-01-01', to: '2024-03-31', due: '2024-03-31' };
    const opened = openPeriod(state, period, SEED_RULES);
    expect(opened).toMatchObject({ given: { assignments: [{ line: 'province' }, { ...DISTRICT }] } });
  });
});

describe('an agency brought into a running task', () => {
  const amend: Act = {
    kind: 'amend-task',
    changes: { add: [{ agency: 'HNAMSACH', role: 'coordinating' }] },
    ref: REF,
    reason: 'Bổ sung',
  };
  const replace: Act = { kind: 'replace-agency', from: LEAD, to: 'HNAMSACH', decision: REF };
  const reassign: Act = {
    kind: 'decide-submission',
    submission: 1,
    decision: { kind: 'reassign', to: 'X' },
    reason: null,
  };

  it.each([
    [amend, ['HNAMSACH']],
    [replace, ['HNAMSACH']],
    [reassign, ['X']],
    [ACTS.accept(LEAD), []],
  ])('is named by the act %#', (act, codes) => {
    expect(agenciesBrought(act)).toEqual(codes);
  });

  it.each([
    [amend, PEOPLE.standing],
    [replace, PEOPLE.admin],
  ])('stands in its own line after it', (act, doer) => {
    const { state, rules } = aTask({ due: '2024-06-28' });
    const decided = decide(
      state,
      { commandId: 'c', actor: doer, act, lines: { HNAMSACH: DISTRICT } },
      at('2024-03-04'),
      rules,
    );
    if (!decided.ok) throw new Error(decided.error.code);
    const after = decided.value.reduce<TaskState>(
      (now, event) =>
        evolve(now, {
          ...{ taskId: state.taskId, seq: now.seq + 1, commandId: 'c', part: 0, atMs: at('2024-03-04') },
          ...{ by: { officialId: 'x', name: 'x', title: '' }, event },
        }),
      state,
    );
    expect(part(after, 'HNAMSACH')).toMatchObject(DISTRICT);
  });

  it('is said of the event that brings it, and of no other', () => {
    const moved = { kind: 'reassigned', assignment: LEAD, from: LEAD, to: 'HNAMSACH' } as const;
    const accepted = { kind: 'accepted', assignment: 'HNAMSACH' } as const;
    expect(withLines([moved, accepted], lines)).toEqual([{ ...moved, ...DISTRICT }, accepted]);
  });

  it('is looked up at the edge, once and only where an act brings one', async () => {
    const sent: TaskCommand[] = [];
    let asked = 0;
    const commands = commandsInLine(
      { act: (_taskId, command) => Promise.resolve((sent.push(command), { kind: 'pending' } as const)) },
      {
        catalogue: () => {
          asked += 1;
          return Promise.resolve({
            agencies: [{ code: 'HNAMSACH', name: '', level: 'district', aliases: [] }],
            groups: [],
          });
        },
      },
    );
    await commands.act('t', { commandId: '1', actor: PEOPLE.standing, act: amend });
    await commands.act('t', { commandId: '2', actor: PEOPLE.focal, act: { kind: 'accept', assignment: LEAD } });
    expect(asked).toBe(1);
    expect(sent.map((one) => one.lines)).toEqual([{ HNAMSACH: DISTRICT }, undefined]);
  });
});
