import { DECISION_NAMES } from '../../src/messages/words/labels';
import type { Act } from '../../src/domain/task/commands';
import { documentEffect, DECISION_KINDS, DECISIONS } from '../../src/domain/task/who-decides';
import type { DocumentEffect } from '../../src/domain/task/state';
import type { Actor } from '../../src/domain/task/actor';
import { play, type Story } from '../../test/support/builders';
import { aTask, bring, LEAD, made, outcome, PEOPLE, SEED_RULES } from '../../test/support/task-world';
import { code, table } from './table';

const EFFECTS: Readonly<Record<DocumentEffect, string>> = {
  none: 'none',
  'at-once': 'owed; in force at once',
  'on-document': 'in force when it is issued',
};

/** Who may decide what, on which question, and what goes for its document. */
export const decisionsTable = (): string =>
  table(
    ['decision', 'who', 'answers', 'of his own accord', 'reason', 'document'],
    DECISION_KINDS.map((kind) => {
      const { by, answers, ofOwnAccord, reasoned } = DECISIONS[kind];
      return [
        `${code(kind)} (${DECISION_NAMES[kind].toLowerCase()})`,
        by.join(', '),
        answers.map(code).join(', '),
        ofOwnAccord ? '✓' : '',
        reasoned ? 'required' : '',
        EFFECTS[documentEffect(kind, SEED_RULES.policy)],
      ];
    }),
  );

const ref = { number: '123/QĐ-UBND', date: '2024-03-04' };
const change = (kind: 'suspend' | 'resume' | 'withdraw'): Act => ({ kind, ref, reason: 'x', newDue: null });
const open = (): Story => bring(aTask({ due: '2024-06-28', coordinating: [] }), LEAD, 'accepted');
const after = (kind: 'suspend' | 'withdraw'): Story =>
  play(open(), [{ at: '2024-03-04 08:00', by: PEOPLE.standing, act: change(kind) }]);

const STANDINGS: Readonly<Record<string, () => Story>> = {
  open,
  suspended: () => after('suspend'),
  withdrawn: () => after('withdraw'),
  completed: () => bring(aTask({ due: '2024-06-28', coordinating: [] }), LEAD, 'confirmed'),
};

const PART = { title: 'x', leads: [], due: null };

const ACTS: readonly (readonly [string, Actor, Act])[] = [
  ['suspend', PEOPLE.standing, change('suspend')],
  ['resume', PEOPLE.standing, change('resume')],
  ['withdraw', PEOPLE.standing, change('withdraw')],
  ['split-task', PEOPLE.standing, { kind: 'split-task', into: [PART, PART], ref, reason: null }],
  ['merge-task', PEOPLE.standing, { kind: 'merge-task', into: 2, ref, reason: null }],
  ['amend-task', PEOPLE.standing, { kind: 'amend-task', changes: { title: 'x' }, ref, reason: null }],
  ['reopen', PEOPLE.monitor, { kind: 'reopen', assignment: LEAD, reason: 'x', newDue: null }],
  ['rule', PEOPLE.chair, { kind: 'rule', assignment: LEAD, decision: { kind: 'remind' }, reason: null }],
  ['progress', PEOPLE.focal, { kind: 'progress', assignment: LEAD, percent: 5, text: null }],
];

const cell = (story: Story, by: Actor, act: Act): string => {
  const told = outcome(story, by, act);
  return told === 'ok'
    ? made(story, by, act)
        .map((one) => code(one.kind))
        .join(', ')
    : `*${told}*`;
};

/** What a document of UBND tỉnh, or reopening, does in each standing of the task: the events, or the fault. */
export const standingAxis = (): string =>
  table(
    ['act', ...Object.keys(STANDINGS).map(code)],
    ACTS.map(([name, by, act]) => [code(name), ...Object.values(STANDINGS).map((story) => cell(story(), by, act))]),
  );
