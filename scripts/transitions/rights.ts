import type { Actor } from '../../src/domain/task/actor';
import { SYSTEM_ACTS, type ActKind } from '../../src/domain/task/commands';
import type { TaskFault, TaskFaultCode } from '../../src/domain/task/faults';
import { HOLDERS, isOwnWork, mayAct } from '../../src/domain/task/rights';
import { faultText } from '../../src/messages/faults';
import { at } from '../../test/support/builders';
import { aTask, COORDINATING, LEAD, partOf, PEOPLE } from '../../test/support/task-world';
import { code, table } from './table';

const COLUMNS: readonly (readonly [string, Actor])[] = [
  ["lead's focal official, unit head, leader", PEOPLE.focal],
  ["coordinating agency's", PEOPLE.coordinatingFocal],
  ['monitor of the area', PEOPLE.monitor],
  ['Sở Nội vụ', PEOPLE.standing],
  ['office of UBND tỉnh', PEOPLE.office],
  ['its chief', PEOPLE.officeChief],
  ['vice-chair in charge', PEOPLE.viceChair],
  ['chair', PEOPLE.chair],
];

/** About the task, or about what was decided on it. */
const WHOLE: ReadonlySet<ActKind> = new Set([
  'issue-document',
  'suspend',
  'resume',
  'withdraw',
  'amend-task',
  'set-funding',
  'split-task',
  'merge-task',
  'rule',
]);

const mark = (kind: ActKind, actor: Actor): string => {
  const story = aTask();
  const on = (id: string, name: string): string => {
    const part = partOf(story, id);
    const checks =
      kind === 'confirm-completion' || kind === 'return-completion' || kind === 'release' || kind === 'reopen';
    return mayAct(story.state, kind, part, actor) && !(checks && isOwnWork(actor, part)) ? name : '';
  };
  // The lead's own act that frees the others is named on the lead's part, the freeing of one on that one.
  const lead = kind === 'release' ? '' : on(LEAD, 'lead');
  const coordinating = kind === 'release-rest' ? '' : on(COORDINATING, 'coordinating');
  if (kind.endsWith('-submission') || WHOLE.has(kind)) return lead === '' ? '' : '✓';
  return [lead, coordinating].filter((one) => one !== '').join(', ');
};

/** Who may do what, on which part: the lead's or a coordinating one. */
export const rightsTable = (): string =>
  table(
    ['act', ...COLUMNS.map(([name]) => name), 'rights'],
    (Object.keys(HOLDERS) as ActKind[])
      .filter((kind) => !(SYSTEM_ACTS as readonly ActKind[]).includes(kind))
      .map((kind) => [
        code(kind),
        ...COLUMNS.map(([, actor]) => mark(kind, actor)),
        HOLDERS[kind].map(code).join(', '),
      ]),
  );

type Examples = { readonly [C in TaskFaultCode]: Extract<TaskFault, { code: C }> };

/** One of each fault; a new one does not compile without its example. */
const EXAMPLES: Examples = {
  'no-right': { code: 'no-right', needs: HOLDERS['confirm-completion'] },
  'unknown-assignment': { code: 'unknown-assignment' },
  'task-closed': { code: 'task-closed' },
  'part-closed': { code: 'part-closed' },
  'own-work': { code: 'own-work' },
  'already-accepted': { code: 'already-accepted' },
  'already-asked': { code: 'already-asked' },
  'not-awaiting': { code: 'not-awaiting' },
  'evidence-missing': {
    code: 'evidence-missing',
    gap: { product: 'Kế hoạch', missing: 'date', named: '45/KH-STC' },
  },
  'reason-missing': { code: 'reason-missing' },
  'text-too-long': { code: 'text-too-long', limit: 2000 },
  'percent-out-of-range': { code: 'percent-out-of-range' },
  'date-in-past': { code: 'date-in-past', date: '2024-03-01' },
  'date-out-of-range': { code: 'date-out-of-range', date: '2042-03-01' },
  'date-not-later': { code: 'date-not-later', due: '2024-06-28' },
  'no-deadline': { code: 'no-deadline' },
  'extension-pending': { code: 'extension-pending', askedDate: '2024-08-30' },
  'not-late': { code: 'not-late' },
  'already-acknowledged': { code: 'already-acknowledged', untilMs: at('2024-03-21 08:00') },
  'already-excused': { code: 'already-excused', byName: 'Nguyễn Mẫu Ánh' },
  'no-obstacle': { code: 'no-obstacle' },
  'which-obstacle': { code: 'which-obstacle', open: [1, 2] },
  'obstacle-known': { code: 'obstacle-known', no: 2 },
  'obstacle-answered': {
    ...{ code: 'obstacle-answered', no: 1, byName: 'Nguyễn Mẫu Ánh', atMs: at('2024-03-20 09:15') },
  },
  'too-many-obstacles': { code: 'too-many-obstacles', most: 20 },
  'date-past-task': { code: 'date-past-task', due: '2024-06-28' },
  'setter-decides': { code: 'setter-decides' },
  'province-decides': { code: 'province-decides' },
  'nudged-recently': { code: 'nudged-recently', untilMs: at('2024-03-04 13:00') },
  'nothing-to-decide': { code: 'nothing-to-decide' },
  'not-submitted-yet': { code: 'not-submitted-yet' },
  'already-submitted': { code: 'already-submitted' },
  'already-decided': {
    code: 'already-decided',
    decision: { kind: 'refuse' },
    byName: 'Nguyễn Mẫu Ánh',
    atMs: at('2024-03-04'),
  },
  'not-in-agency': { code: 'not-in-agency', name: 'Lê Mẫu Bình' },
  'handed-to-oneself': { code: 'handed-to-oneself' },
  'already-assigned': { code: 'already-assigned', name: 'Lê Mẫu Bình' },
  'change-pending': { code: 'change-pending' },
  'already-delivered': { code: 'already-delivered' },
  'already-waiting': { code: 'already-waiting' },
  'not-waiting': { code: 'not-waiting' },
  'progress-made': { code: 'progress-made' },
  'reassignment-pending': { code: 'reassignment-pending' },
  'same-agency': { code: 'same-agency' },
  'agency-has-part': { code: 'agency-has-part' },
  'agency-not-in-task': { code: 'agency-not-in-task' },
  'by-periods': { code: 'by-periods', open: [{ number: 61, label: 'Quý I/2024' }] },
  'no-condition': { code: 'no-condition' },
  'not-under': { code: 'not-under' },
  'date-too-late': { code: 'date-too-late', due: '2024-06-28' },
  secret: { code: 'secret' },
  'not-his-decision': { code: 'not-his-decision', decision: 'withdraw', by: ['vice-chair', 'chair'] },
  'decision-misfit': { code: 'decision-misfit', decision: 'refuse' },
  'already-checked': {
    code: 'already-checked',
    result: 'confirmed',
    byName: 'Nguyễn Mẫu Ánh',
    atMs: at('2024-03-04'),
  },
  'changed-since': { code: 'changed-since' },
  'task-suspended': { code: 'task-suspended', sinceMs: at('2024-03-04') },
  'task-withdrawn': { code: 'task-withdrawn' },
  'not-suspended': { code: 'not-suspended' },
  'not-closed': { code: 'not-closed' },
  'document-number-wrong': { code: 'document-number-wrong', number: 'QĐ 5' },
  'document-date-wrong': { code: 'document-date-wrong', date: '2024-12-31' },
  'document-in-future': {
    ...{ code: 'document-in-future', number: '45/KH-SNV', date: '2024-08-12', today: '2024-06-10' },
  },
  'document-too-old': {
    ...{ code: 'document-too-old', number: '45/KH-SNV', date: '2014-06-10', oldest: '2021-01-01' },
  },
  'no-document-awaited': { code: 'no-document-awaited', issued: { number: '12/QĐ-UBND', date: '2024-03-04' } },
  'nothing-changed': { code: 'nothing-changed' },
  'amount-wrong': { code: 'amount-wrong' },
  'last-lead': { code: 'last-lead' },
  'split-count': { code: 'split-count', most: 20 },
  'same-task': { code: 'same-task' },
  'no-such-successor': { code: 'no-such-successor', number: 99 },
  'nothing-due': { code: 'nothing-due' },
};

/** What a person sees when an act is refused (task number 12). */
export const faultsTable = (): string =>
  table(
    ['fault', 'what the person reads'],
    Object.values(EXAMPLES).map((fault) => [code(fault.code), faultText(fault, 12)]),
  );
