import { civilDateAt } from '../calendar/civil-date';
import type { AgencyCatalogue } from '../directory/agency';
import type { RecordedEvent, TaskEvent, TaskEventKind } from '../task/events';
import type { TaskState } from '../task/state';
import type { DecisionTaken, Escalations, Extension, PartNote, ReportFigures, Submissions, Urging } from './figures';
import { partNote } from './part-notes';

type OfKind<K extends TaskEventKind> = RecordedEvent & { readonly event: Extract<TaskEvent, { kind: K }> };

const ofKind = <K extends TaskEventKind>(events: readonly RecordedEvent[], kind: K): readonly OfKind<K>[] =>
  events.filter((one): one is OfKind<K> => one.event.kind === kind);

/** Who decided, by post, as the act is signed. */
const byPost = ({ by }: RecordedEvent): string => [by.form, by.title === '' ? by.name : by.title].join(' ').trim();

const URGING_KINDS: readonly TaskEventKind[] = [
  'reminded',
  'acceptance-overdue',
  'update-asked',
  'explanation-asked',
  'nudged',
];

const urgingOf = (events: readonly RecordedEvent[], notes: ReadonlyMap<string, PartNote>): Urging => {
  const reminded = ofKind(events, 'reminded');
  const urging = events.filter((one) => URGING_KINDS.includes(one.event.kind));
  const agencies = urging.flatMap((one) =>
    'assignment' in one.event ? (notes.get(keyOf(one.taskId, one.event.assignment))?.agency.code ?? []) : [],
  );
  return {
    remindersBefore: reminded.filter((one) => one.event.daysLeft >= 0).length,
    remindersAfter: reminded.filter((one) => one.event.daysLeft < 0).length,
    acceptanceAsked: ofKind(events, 'acceptance-overdue').length,
    updatesAsked: ofKind(events, 'update-asked').length,
    explanationsAsked: ofKind(events, 'explanation-asked').length,
    nudges: ofKind(events, 'nudged').length,
    tasks: new Set(urging.map((one) => one.taskId)).size,
    agencies: new Set(agencies).size,
  };
};

const escalationsOf = (events: readonly RecordedEvent[]): Escalations => {
  const to = ofKind(events, 'escalated').map((one) => one.event.to);
  return {
    unitHead: to.filter((post) => post === 'unit-head').length,
    leader: to.filter((post) => post === 'leader').length,
    submission: to.filter((post) => post !== 'unit-head' && post !== 'leader').length,
  };
};

/** What UBND tỉnh decided, or Sở Nội vụ did not put before it: not what a lead gave of its own time. */
const decidedOf = (events: readonly RecordedEvent[]) =>
  ofKind(events, 'submission-decided').filter((one) => one.event.nearer !== true);

const submissionsOf = (events: readonly RecordedEvent[]): Submissions => {
  const proposed = ofKind(events, 'submission-proposed').map((one) => one.event.about);
  return {
    proposedOverdue: proposed.filter((about) => about === 'overdue').length,
    proposedExtension: proposed.filter((about) => about === 'extension').length,
    submitted: ofKind(events, 'submission-confirmed').length,
    decided: decidedOf(events).filter((one) => one.event.decision.kind !== 'drop').length,
  };
};

const keyOf = (taskId: string, assignment: string): string => `${taskId} ${assignment}`;

/** What happened in the period, told from its events (in time order). Tasks that are not among the states are left out. */
export const periodEvents = (
  states: readonly TaskState[],
  events: readonly RecordedEvent[],
  catalogue: AgencyCatalogue,
): Pick<ReportFigures, 'urging' | 'escalations' | 'submissions' | 'extensions' | 'decisions'> => {
  const notes = new Map(
    states.flatMap((state) =>
      state.assignments.map((part) => [keyOf(state.taskId, part.id), partNote(state, part, catalogue)] as const),
    ),
  );
  const about = new Map(
    ofKind(events, 'submission-proposed').map((one) => [keyOf(one.taskId, String(one.seq)), one.event.about]),
  );
  const extensions = ofKind(events, 'deadline-moved').flatMap((one): Extension[] => {
    const note = notes.get(keyOf(one.taskId, one.event.assignment));
    const { from, to, why } = one.event;
    return note && why === 'extension' && to !== null
      ? [{ ...note, from, to, on: civilDateAt(one.atMs), by: byPost(one) }]
      : [];
  });
  const decisions = decidedOf(events).flatMap((one): DecisionTaken[] => {
    const note = notes.get(keyOf(one.taskId, one.event.assignment));
    if (!note) return [];
    const { decision, reason, submission } = one.event;
    const asked = about.get(keyOf(one.taskId, String(submission))) ?? null;
    return [{ ...note, about: asked, decision, reason, on: civilDateAt(one.atMs), by: byPost(one) }];
  });
  return {
    urging: urgingOf(events, notes),
    escalations: escalationsOf(events),
    submissions: submissionsOf(events),
    extensions,
    decisions,
  };
};
