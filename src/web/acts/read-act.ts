import { z } from 'zod';
import type { Official } from '../../domain/directory/official';
import { readMoney } from '../../domain/plan/money';
import { readSplitParts } from '../../domain/family/split-from-text';
import { assigneeOf, type Assignee } from '../../domain/task/assignee';
import { DECISION_KINDS } from '../../domain/task/who-decides';
import { OBSTACLE_KINDS } from '../../domain/task/obstacle';
import { Code, Day, OfficialId, Ticked } from '../http/parse';
import type { ActRequest } from '../ports';
import { decisionOf, evidenceOf, NO_DAY, refOf, type StoredFile } from './form-values';
import { Text, Part, OnObstacle, OnSubmission, Ref, OnTask, SeenMs, Codes, act, evidenceFields } from './field-shapes';

/** The fields of a form on the task page, by the act it is for. What they may say is for the rules to judge. */
export const ActFields = z.discriminatedUnion('act', [
  Part.extend(act('accept')),
  Part.extend({ ...act('progress'), percent: z.coerce.number().optional(), text: Text.optional() }),
  Part.extend({
    ...act('raise-obstacle'),
    text: Text.default(''),
    about: z.enum(OBSTACLE_KINDS).optional(),
    proposal: Text.optional(),
    concerned: z.string().max(60).optional(),
  }),
  OnObstacle.extend({ ...act('answer-obstacle'), text: Text.default('') }),
  OnObstacle.extend({ ...act('pass-up-obstacle'), text: Text.optional() }),
  Part.extend(act('acknowledge')),
  Part.extend({ ...act('excuse-delay'), reason: Text.default('') }),
  Part.extend({ ...act('ask-extension'), date: Day, reason: Text.default('') }),
  Part.extend({
    ...act('explain'),
    text: Text.default(''),
    objective: z.literal('1').optional(),
    date: Day.optional(),
  }),
  Part.extend({ ...act('add-evidence'), ...evidenceFields }),
  Part.extend({ ...act('ask-completion'), ...evidenceFields }),
  Part.extend({ ...act('confirm-completion'), seenMs: SeenMs }),
  Part.extend({ ...act('return-completion'), reason: Text.default(''), date: Day.optional(), seenMs: SeenMs }),
  Part.extend({ ...act('release'), reason: Text.default('') }),
  Part.extend({ ...act('release-rest'), reason: Text.default('') }),
  Part.extend(act('nudge')),
  Part.extend({ ...act('assign-person'), person: OfficialId.optional(), reason: Text.optional() }),
  Part.extend({ ...act('hand-over'), person: OfficialId, reason: Text.default('') }),
  Part.extend({ ...act('ask-person-change'), reason: Text.default('') }),
  Part.extend({ ...act('wait-for'), on: Code, text: Text.optional() }),
  Part.extend({ ...act('stop-waiting'), on: Code }),
  Part.extend({ ...act('call-in'), agencies: Ticked }),
  Part.extend({ ...act('ask-reassignment'), agency: Code.optional(), reason: Text.default('') }),
  Part.extend({ ...act('state-condition'), text: Text.default(''), date: Day }),
  Part.extend({
    ...act('add-subtask'),
    text: Text.default(''),
    date: Day,
    agency: Code,
    person: OfficialId.optional(),
  }),
  OnSubmission.extend({ ...act('confirm-submission'), text: Text.optional() }),
  OnSubmission.extend({ ...act('drop-submission'), reason: Text.default('') }),
  OnSubmission.extend({
    ...act('decide-submission'),
    decision: z.enum(DECISION_KINDS),
    agency: Code.optional(),
    text: Text.optional(),
    date: Day.optional(),
    reason: Text.optional(),
  }),
  OnSubmission.extend({
    ...act('decide-extension'),
    decision: z.enum(['extend', 'refuse']),
    date: Day.optional(),
    reason: Text.optional(),
  }),
  Part.extend({ ...act('rule'), decision: z.enum(DECISION_KINDS), reason: Text.optional() }),
  Part.extend({ ...act('reopen'), reason: Text.default(''), date: Day.optional() }),
  OnTask.extend({ ...act('issue-document'), document: z.coerce.number().int().min(1), ...Ref }),
  OnTask.extend({ ...act('suspend'), ...Ref, reason: Text.default('') }),
  OnTask.extend({ ...act('resume'), ...Ref, reason: Text.default(''), date: Day.optional() }),
  OnTask.extend({ ...act('withdraw'), ...Ref, reason: Text.default('') }),
  OnTask.extend({
    ...act('amend-task'),
    ...Ref,
    title: Text.optional(),
    product: Text.optional(),
    date: Day.optional(),
    addLead: Codes,
    addCoordinating: Codes,
    remove: Codes,
    toLead: Codes,
    toCoordinating: Codes,
    reason: Text.optional(),
  }),
  OnTask.extend({ ...act('set-funding'), ...Ref, amount: z.string().max(60).default(''), source: Text.optional() }),
  OnTask.extend({ ...act('split-task'), ...Ref, text: Text.default(''), reason: Text.optional() }),
  OnTask.extend({ ...act('merge-task'), ...Ref, into: z.coerce.number().int().min(1), reason: Text.optional() }),
]);

export type ActForm = z.infer<typeof ActFields>;

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
