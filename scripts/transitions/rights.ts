import type { Actor } from '../../src/domain/task/actor';
import { SYSTEM_ACTS, type ActKind } from '../../src/domain/task/commands';
import { HOLDERS, isOwnWork, mayAct } from '../../src/domain/task/rights';
import { faultText } from '../../src/messages/acts/faults';
import { passTime } from '../../test/support/builders';
import { FAULTS } from '../../test/support/faults';
import { aTask, COORDINATING, LEAD, partOf, PEOPLE } from '../../test/support/task-world';
import { code, table } from './table';

const COLUMNS: readonly (readonly [string, Actor])[] = [
  ["lead's focal official", PEOPLE.focal],
  ['its unit head, leader', PEOPLE.leader],
  ["coordinating agency's", PEOPLE.coordinatingFocal],
  ['its leader', PEOPLE.coordinatingLeader],
  ['monitor of the area', PEOPLE.monitor],
  ['Sở Nội vụ', PEOPLE.standing],
  ['office of UBND tỉnh', PEOPLE.office],
  ['its chief', PEOPLE.officeChief],
  ['vice-chair in charge', PEOPLE.viceChair],
  ['chair', PEOPLE.chair],
  ['administrator', PEOPLE.admin],
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
  'state-condition',
]);

/** Only on the part of a lead. */
const OF_LEADS: ReadonlySet<ActKind> = new Set(['release-rest', 'wait-for', 'stop-waiting', 'call-in']);

/** So late that all of the ladder has been told. */
const LATE = passTime(aTask({ due: '2024-03-15' }), '2024-04-30');

const mark = (kind: ActKind, actor: Actor): string => {
  const story = kind === 'acknowledge' ? LATE : aTask();
  const on = (id: string, name: string): string => {
    const part = partOf(story, id);
    const checks =
      kind === 'confirm-completion' || kind === 'return-completion' || kind === 'release' || kind === 'reopen';
    return mayAct(story.state, kind, part, actor) && !(checks && isOwnWork(actor, part)) ? name : '';
  };
  // The lead's own act that frees the others is named on the lead's part, the freeing of one on that one.
  const lead = kind === 'release' ? '' : on(LEAD, 'lead');
  const coordinating = OF_LEADS.has(kind) ? '' : on(COORDINATING, 'coordinating');
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

/** What a person sees when an act is refused (task number 12). */
export const faultsTable = (): string =>
  table(
    ['fault', 'what the person reads'],
    Object.values(FAULTS).map((fault) => [code(fault.code), faultText(fault, 12)]),
  );
