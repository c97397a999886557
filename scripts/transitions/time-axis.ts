import type { AssignmentWork } from '../../src/domain/task/state';
import { reportLabel } from '../../src/domain/task/status';
import { partTime, partTimeIn } from '../../src/domain/task/task-time';
import { at, play, type Story } from '../../test/support/builders';
import { aTask, bring, COORDINATING, LEAD, partOf, PEOPLE, step } from '../../test/support/task-world';
import { code, table } from './table';

/** Looked at from these moments; the deadline is Friday 15/3/2024, close of work at 17:00. */
const MOMENTS: readonly (readonly [string, string])[] = [
  ['more than 7 working days before', '2024-03-05 09:00'],
  ['within 7 working days', '2024-03-12 09:00'],
  ['on the day, 17:00', '2024-03-15 17:00'],
  ['one minute later', '2024-03-15 17:01'],
];

const task = (due: string | null = '2024-03-15'): Story => aTask({ due, coordinating: [] });
const late = (confirmed: boolean): Story =>
  play(task(), [
    step('2024-03-18', 'ask-completion'),
    ...(confirmed ? [step('2024-03-19', 'confirm-completion')] : []),
  ]);
const inTime = (work: AssignmentWork): Story => bring(task(), LEAD, work);

/** A document of 4/3 lets the task rest, or ends it. */
const standing = (kind: 'suspend' | 'withdraw'): Story => {
  const ref = { number: '12/QĐ-UBND', date: '2024-03-04' };
  const act = { kind, ref, reason: 'Chờ hướng dẫn', newDue: null } as const;
  return play(inTime('in-progress'), [{ at: '2024-03-04', by: PEOPLE.standing, act }]);
};

const PARTS: readonly (readonly [string, Story, boolean])[] = [
  ['open', inTime('in-progress'), true],
  ['handed back, open again', inTime('returned'), true],
  ['completion asked for in time, waiting', inTime('awaiting'), true],
  ['completion asked for late, waiting', late(false), false],
  ['confirmed, asked for in time', inTime('confirmed'), true],
  ['confirmed, asked for late', late(true), false],
  ['at rest since 4/3', standing('suspend'), true],
  ['withdrawn', standing('withdraw'), true],
  ['without a deadline', bring(task(null), LEAD, 'in-progress'), true],
];

/** The time axis and the report's label, from each moment. What was asked for late is looked at afterwards only. */
export const timeAxis = (): string =>
  table(
    ['part', ...MOMENTS.map(([name]) => name)],
    PARTS.map(([name, story, before]) => [
      name,
      ...MOMENTS.map(([, when], index) => {
        if (!before && index < MOMENTS.length - 1) return '';
        const now = before ? at(when) : at('2024-12-31');
        const { calendar } = story.rules;
        const label = reportLabel(calendar, story.state, now);
        return `${code(partTimeIn(calendar, story.state, partOf(story), now))} / ${label === null ? '–' : code(label)}`;
      }),
    ]),
  );

export const releasedTime = (): string => {
  const story = bring(aTask({ due: '2024-03-15' }), COORDINATING, 'released');
  return code(partTime(story.rules.calendar, partOf(story, COORDINATING), at('2024-12-31')));
};
