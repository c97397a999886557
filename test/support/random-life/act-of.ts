import { civilDateAt } from '../../../src/domain/calendar/civil-date';
import type { Act } from '../../../src/domain/task/commands';
import { OBSTACLE_KINDS } from '../../../src/domain/task/obstacle';
import { partOf } from '../../../src/domain/task/rights';
import type { TaskState } from '../../../src/domain/task/state';
import { COORDINATING } from '../task-world';
import {
  dateOf,
  evidenceOf,
  decisionOf,
  directionOf,
  changesOf,
  obstacleIn,
  assigneeIn,
  replacementIn,
  toldBy,
  splitPart,
} from './contents';
import { isNear, KINDS, sensible } from './kinds';
import type { Move } from './moves';

/** The act that a move means in a state: it may name parts and questions that are not there, and nonsense. */
export const actOf = (state: TaskState, one: Move, nowMs: number): Act => {
  const { text } = one;
  const among = one.usual ? sensible(state, one) : KINDS;
  const kind = among[one.kind % among.length] ?? 'timer';
  const ids = [...state.assignments.map((part) => part.id), ...(one.odd === 4 ? ['SCT'] : [])];
  const assignment = ids[one.target % ids.length] ?? 'SCT';
  const questions = [...state.submissions, ...state.decided].map((question) => question.id);
  const submission = questions[one.target % Math.max(1, questions.length)] ?? -1;
  const date = dateOf(state, one, nowMs);
  const ref = { number: one.odd === 5 ? 'số năm' : '5/QĐ-UBND', date: one.odd === 6 ? date : civilDateAt(nowMs) };
  switch (kind) {
    case 'timer':
      return { kind };
    case 'state-condition':
      return { kind, assignment, due: date, note: text };
    case 'add-subtask':
      return {
        ...{ kind, assignment, title: text, due: date },
        receiver: {
          agency:
            one.odd % 4 === 0 ? 'SXD' : (state.assignments.find((part) => part.id === assignment)?.agency ?? 'SXD'),
          upper: null,
          person: one.odd % 2 === 0 ? null : assigneeIn(state, one),
        },
      };
    case 'child-told':
      return { kind, ...toldBy(state, one, nowMs) };
    case 'progress':
      return { kind, assignment, percent: one.odd % 3 === 0 ? null : one.days, text: one.odd % 2 === 0 ? text : null };
    case 'raise-obstacle':
      return {
        kind,
        assignment,
        text,
        about: OBSTACLE_KINDS[one.target % OBSTACLE_KINDS.length],
        concerned: COORDINATING,
      };
    case 'ask-extension':
      return { kind, assignment, to: date, reason: text };
    case 'explain':
      return { kind, assignment, cause: text, objective: one.odd % 2 === 0, newDate: one.odd % 3 === 0 ? null : date };
    case 'add-evidence':
    case 'ask-completion':
      return { kind, assignment, evidence: evidenceOf(one, nowMs) };
    case 'return-completion':
      return { kind, assignment, reason: text, newDue: one.odd % 2 === 0 ? null : date };
    case 'release':
    case 'release-rest':
      return { kind, assignment, reason: text };
    case 'decide-extension':
      return {
        kind,
        submission: (one.usual ? state.submissions.find(isNear)?.id : undefined) ?? submission,
        decision: one.odd % 3 === 0 ? { kind: 'refuse' } : { kind: 'extend', to: date },
        reason: null,
      };
    case 'excuse-delay':
      return { kind, assignment, reason: text };
    case 'answer-obstacle':
      return { kind, assignment, obstacle: obstacleIn(state, one), text };
    case 'pass-up-obstacle':
      return { kind, assignment, obstacle: obstacleIn(state, one), note: one.odd % 2 === 0 ? null : text };
    case 'acknowledge':
    case 'accept':
    case 'confirm-completion':
    case 'nudge':
      return { kind, assignment };
    case 'assign-person':
      return { kind, assignment, person: one.odd % 3 === 0 ? null : assigneeIn(state, one), reason: null };
    case 'hand-over':
      return { kind, assignment, person: assigneeIn(state, one), reason: text };
    case 'ask-person-change':
      return { kind, assignment, reason: text };
    case 'wait-for':
      return { kind, assignment, on: ids[one.odd % ids.length] ?? 'SCT', note: text };
    case 'call-in':
      return { kind, assignment, agencies: one.odd % 3 === 0 ? ['SCT'] : ['SCT', ids[one.odd % ids.length] ?? 'SXD'] };
    case 'stop-waiting': {
      const awaited = partOf(state, { kind: 'accept', assignment })?.waitsFor[0]?.assignment;
      return { kind, assignment, on: (one.usual ? awaited : undefined) ?? ids[one.odd % ids.length] ?? 'SCT' };
    }
    case 'ask-reassignment':
      return { kind, assignment, reason: text, proposed: one.odd % 2 === 0 ? null : 'SGDDT' };
    case 'replace-agency':
      return { kind, ...replacementIn(state, one), decision: { number: text, date: '2024-06-28' } };
    case 'confirm-submission':
      return { kind, submission, note: text };
    case 'drop-submission':
      return { kind, submission, reason: text };
    case 'decide-submission':
      return {
        kind,
        submission,
        decision: decisionOf(state, submission, one, date),
        reason: one.odd % 2 === 0 ? text : null,
      };
    case 'rule':
      return { kind, assignment, decision: directionOf(state, one), reason: text };
    case 'issue-document':
      return { kind, document: state.documents[one.target % Math.max(1, state.documents.length)]?.id ?? 1, ref };
    case 'suspend':
    case 'withdraw':
      return { kind, ref, reason: text, newDue: null };
    case 'resume':
      return { kind, ref, reason: text, newDue: one.odd % 2 === 0 ? null : date };
    case 'split-task':
      return { kind, into: [splitPart(one, date), splitPart({ ...one, odd: one.odd + 1 }, date)], ref, reason: null };
    case 'merge-task':
      return { kind, into: state.number + (one.target % 3), ref, reason: text };
    case 'parent-told': {
      const standing = (['suspended', 'open', 'withdrawn'] as const)[one.target % 3] ?? 'suspended';
      return { kind, standing, reason: 'Cấp trên tạm dừng', document: null };
    }
    case 'set-funding':
      return { kind, amount: one.odd === 1 ? -1 : one.days * 1_000_000, source: text, ref: one.odd === 2 ? ref : null };
    case 'merge-told':
      return {
        kind,
        merged: { task: `task-${one.target}`, number: one.target + 100, title: 'Nhiệm vụ khác', document: null },
      };
    case 'amend-task':
      return { kind, changes: changesOf(state, one, date), ref, reason: text };
    case 'reopen':
      return { kind, assignment, reason: text, newDue: one.odd % 2 === 0 ? null : date };
  }
};
