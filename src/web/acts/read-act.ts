import type { Official } from '../../domain/directory/official';
import { readMoney } from '../../domain/plan/money';
import { readSplitParts } from '../../domain/family/split-from-text';
import { assigneeOf, type Assignee } from '../../domain/task/assignee';
import type { ActRequest } from '../ports';
import { decisionOf, evidenceOf, NO_DAY, refOf, type StoredFile } from './form-values';
import { act } from './field-shapes';
import type { ActForm } from './act-fields';

type Makers = {
  readonly [K in ActForm['act']]: (
    form: Extract<ActForm, { act: K }>,
    file: StoredFile,
    people: readonly Official[],
  ) => Extract<ActRequest['act'], { kind: K }>;
};

const MAKERS: Makers = {
  accept: ({ assignment }) => ({ kind: 'accept', assignment }),
  progress: ({ assignment, percent, text }) => ({
    kind: 'progress',
    assignment,
    percent: percent ?? null,
    text: text ?? null,
  }),
  'raise-obstacle': ({ assignment, text, about, proposal, concerned }) => ({
    ...{ kind: 'raise-obstacle', assignment, text, about },
    proposal: proposal ?? null,
    concerned: concerned ?? null,
  }),
  'answer-obstacle': ({ assignment, obstacle, text }) => ({ kind: 'answer-obstacle', assignment, obstacle, text }),
  'pass-up-obstacle': ({ assignment, obstacle, text }) => ({
    ...{ kind: 'pass-up-obstacle', assignment, obstacle },
    note: text ?? null,
  }),
  acknowledge: ({ assignment }) => ({ kind: 'acknowledge', assignment }),
  'excuse-delay': ({ assignment, reason }) => ({ kind: 'excuse-delay', assignment, reason }),
  'decide-extension': ({ submission, decision, date, reason }) => ({
    kind: 'decide-extension',
    submission,
    decision: decision === 'extend' ? { kind: 'extend', to: date ?? NO_DAY } : { kind: 'refuse' },
    reason: reason ?? null,
  }),
  'ask-extension': ({ assignment, date, reason }) => ({ kind: 'ask-extension', assignment, to: date, reason }),
  explain: ({ assignment, text, objective, date }) => ({
    kind: 'explain',
    assignment,
    cause: text,
    objective: objective !== undefined,
    newDate: date ?? null,
  }),
  'add-evidence': (form, file) => ({
    kind: 'add-evidence',
    assignment: form.assignment,
    evidence: evidenceOf(form, file),
  }),
  'ask-completion': (form, file) => ({
    kind: 'ask-completion',
    assignment: form.assignment,
    evidence: evidenceOf(form, file),
  }),
  'confirm-completion': ({ assignment, seenMs }) => ({ kind: 'confirm-completion', assignment, seenMs }),
  'return-completion': ({ assignment, reason, date, seenMs }) => ({
    kind: 'return-completion',
    assignment,
    reason,
    newDue: date ?? null,
    seenMs,
  }),
  release: ({ assignment, reason }) => ({ kind: 'release', assignment, reason }),
  'release-rest': ({ assignment, reason }) => ({ kind: 'release-rest', assignment, reason }),
  nudge: ({ assignment }) => ({ kind: 'nudge', assignment }),
  'assign-person': ({ assignment, person, reason }, _, people) => ({
    kind: 'assign-person',
    assignment,
    person: person === undefined ? null : named(person, people),
    reason: reason ?? null,
  }),
  'hand-over': ({ assignment, person, reason }, _, people) => ({
    kind: 'hand-over',
    assignment,
    person: named(person, people),
    reason,
  }),
  'ask-person-change': ({ assignment, reason }) => ({ kind: 'ask-person-change', assignment, reason }),
  'wait-for': ({ assignment, on, text }) => ({ kind: 'wait-for', assignment, on, note: text ?? null }),
  'stop-waiting': ({ assignment, on }) => ({ kind: 'stop-waiting', assignment, on }),
  'call-in': ({ assignment, agencies }) => ({ kind: 'call-in', assignment, agencies }),
  'ask-reassignment': ({ assignment, agency, reason }) => ({
    kind: 'ask-reassignment',
    assignment,
    reason,
    proposed: agency ?? null,
  }),
  'state-condition': ({ assignment, text, date }) => ({ kind: 'state-condition', assignment, due: date, note: text }),
  'add-subtask': ({ assignment, text, date, agency, person }, _, people) => ({
    kind: 'add-subtask',
    assignment,
    title: text,
    due: date,
    receiver: {
      agency,
      upper: null,
      person: person === undefined ? null : named(person, people),
    },
  }),
  'confirm-submission': ({ submission, text }) => ({ kind: 'confirm-submission', submission, note: text ?? null }),
  'drop-submission': ({ submission, reason }) => ({ kind: 'drop-submission', submission, reason }),
  'decide-submission': (form) => ({
    kind: 'decide-submission',
    submission: form.submission,
    decision: decisionOf(form),
    reason: form.reason ?? null,
  }),
  rule: ({ assignment, decision, reason }) => ({
    kind: 'rule',
    assignment,
    decision: decisionOf({ decision }),
    reason: reason ?? null,
  }),
  reopen: ({ assignment, reason, date }) => ({ kind: 'reopen', assignment, reason, newDue: date ?? null }),
  'issue-document': (form) => ({ kind: 'issue-document', document: form.document, ref: refOf(form) }),
  suspend: (form) => ({ kind: 'suspend', ref: refOf(form), reason: form.reason, newDue: null }),
  resume: (form) => ({ kind: 'resume', ref: refOf(form), reason: form.reason, newDue: form.date ?? null }),
  withdraw: (form) => ({ kind: 'withdraw', ref: refOf(form), reason: form.reason, newDue: null }),
  'amend-task': (form) => ({
    kind: 'amend-task',
    changes: {
      title: form.title,
      product: form.product,
      due: form.date,
      add: [
        ...form.addLead.map((agency) => ({ agency, role: 'lead' as const })),
        ...form.addCoordinating.map((agency) => ({ agency, role: 'coordinating' as const })),
      ],
      remove: form.remove,
      roles: [
        ...form.toLead.map((assignment) => ({ assignment, role: 'lead' as const })),
        ...form.toCoordinating.map((assignment) => ({ assignment, role: 'coordinating' as const })),
      ],
    },
    ref: refOf(form),
    reason: form.reason ?? null,
  }),
  'set-funding': (form) => ({
    kind: 'set-funding',
    amount: form.amount.trim() === '' ? null : (readMoney(form.amount) ?? NaN),
    source: form.source ?? null,
    ref: form.documentNumber === '' ? null : refOf(form),
  }),
  'split-task': (form) => ({
    kind: 'split-task',
    into: readSplitParts(form.text, null),
    ref: refOf(form),
    reason: form.reason ?? null,
  }),
  'merge-task': (form) => ({
    kind: 'merge-task',
    into: form.into,
    ref: refOf(form),
    reason: form.reason ?? null,
  }),
};

/** Nobody of that id: works for no agency, and is refused as such. */
const named = (id: string, people: readonly Official[]): Assignee =>
  assigneeOf(people.find((one) => one.id === id) ?? { id, name: id, posts: [] });

/**
 * The act that a form asks for. `file` is what has been stored of the form's upload, `people` those whom it may name.
 */
export const actOf = (form: ActForm, file: StoredFile, people: readonly Official[]): ActRequest['act'] =>
  (MAKERS[form.act] as (form: ActForm, file: StoredFile, people: readonly Official[]) => ActRequest['act'])(
    form,
    file,
    people,
  );
