import type { TaskState } from '../../../../../src/domain/task/state';
import { isClosed, reportLabel } from '../../../../../src/domain/task/status';
import { partTime } from '../../../../../src/domain/task/task-time';
import type { Moment } from '../../../../support/random-life/live';
import { SEED_RULES } from '../../../../support/task-world';
import { FAR_MS, everyMoment, json, need, partIn, type Promises } from './promise';

/** What becomes of a task and its parts. */
export const WORK: Promises = {
  'what is completed never changes again, nor turns late': ({ moments }) => {
    const end = moments.findIndex((one) => one.after.standing === 'completed');
    if (end < 0) return;
    const { nowMs, after } = moments[end] as Moment;
    // But for opening it again, and for the papers that it still owes.
    const again = moments.findIndex((one, index) => index > end && one.decided.ok && one.command.act.kind === 'reopen');
    const closed = moments.slice(end + 1, again < 0 ? undefined : again);
    for (const { decided, command } of closed)
      need(!decided.ok || command.act.kind === 'issue-document', `${command.act.kind} went through`);
    const last = closed.at(-1)?.after ?? after;
    const work = (one: TaskState) =>
      json([one.standing, one.assignments.map(({ work, askedAtMs }) => [work, askedAtMs])]);
    need(work(last) === work(after), 'the state changed');
    const { calendar } = SEED_RULES;
    const label = (at: number) => reportLabel(calendar, after, at);
    need(label(nowMs)?.startsWith('done') === true && label(nowMs) === label(nowMs + FAR_MS), 'its label changed');
    for (const part of after.assignments)
      need(partTime(calendar, part, nowMs) === partTime(calendar, part, nowMs + FAR_MS), 'a part turned late');
  },

  'a part that waits for its checker does not turn late by waiting': everyMoment(({ after, nowMs }) => {
    for (const part of after.assignments.filter((one) => one.work === 'awaiting')) {
      const later = partTime(SEED_RULES.calendar, part, nowMs + FAR_MS);
      need(partTime(SEED_RULES.calendar, part, nowMs) === later, json(part));
    }
  }),

  'no assignment is lost or given to another agency but by a decision, and added only by a document or a lead':
    everyMoment(({ before, after, events }) => {
      const added = events.flatMap(({ event }) => (event.kind === 'assignment-added' ? [event.assignment] : []));
      const roles = new Set(events.flatMap(({ event }) => (event.kind === 'role-changed' ? [event.assignment] : [])));
      const decided = events.some(({ event }) => event.kind === 'reassigned' || event.kind === 'agency-replaced');
      for (const { id, agency, role } of before.assignments) {
        const now = partIn(after, id);
        need(added.includes(id) || ((now.role === role || roles.has(id)) && (decided || now.agency === agency)), id);
      }
      const known = new Set([...before.assignments.map((one) => one.id), ...added]);
      need(
        after.assignments.every((one) => known.has(one.id)),
        json(after.assignments),
      );
    }),

  'an agency has one open part, and no part is anybody’s who does not work for its agency': everyMoment(
    ({ after, events }) => {
      const open = after.assignments.filter((one) => !isClosed(one)).map((one) => one.agency);
      need(new Set(open).size === open.length, json(open));
      for (const { event } of events) {
        if (event.kind !== 'person-assigned' || event.person === null) continue;
        const { agency } = partIn(after, event.assignment);
        need(event.person.officialId.startsWith(`${agency.toLowerCase()}-`), json(event));
      }
    },
  ),

  'nobody is waited for who has delivered, or is no longer owed': everyMoment(({ after }) => {
    for (const part of after.assignments) {
      for (const { assignment } of part.waitsFor) {
        const on = partIn(after, assignment);
        need(part.role === 'lead' && !isClosed(part), json(part));
        need(on.role === 'coordinating' && !isClosed(on) && on.work !== 'awaiting', json(on));
      }
    }
  }),

  'a task is completed exactly when all its parts are closed': everyMoment(({ after }) => {
    if (after.standing === 'withdrawn' || after.standing === 'suspended') return;
    need((after.standing === 'completed') === after.assignments.every(isClosed), json(after));
  }),

  'a question that is gone is known by what became of it': everyMoment(({ before, after }) => {
    const left = new Set(after.submissions.map((one) => one.id));
    const settled = new Set(after.decided.map((one) => one.id));
    for (const one of before.submissions) need(left.has(one.id) || settled.has(one.id), json(one));
  }),

  'a decision takes effect once: at once, or when its document is issued': ({ log }) => {
    const owed = new Map<number, string>();
    for (const { event, seq } of log) {
      if ((event.kind === 'submission-decided' || event.kind === 'ruled') && event.document !== undefined)
        owed.set(event.kind === 'ruled' ? seq : event.submission, event.document);
      if (event.kind !== 'document-issued') continue;
      need(owed.has(event.document), 'a document came for nothing');
      owed.delete(event.document);
    }
  },
};
