import { civilDateAt } from '../../src/domain/calendar/civil-date';
import { workingDaysBetween } from '../../src/domain/calendar/working-days';
import type { NoticeDraft } from '../../src/domain/notice/notice';
import { noticesFor } from '../../src/domain/notice/notices-for';
import type { RecordedEvent } from '../../src/domain/task/events';
import { evolve } from '../../src/domain/task/evolve/evolve';
import type { TaskState } from '../../src/domain/task/state';
import { passTime, play, type Story } from '../../test/support/builders';
import { aTask, bring, COORDINATING, LEAD, PEOPLE, SEED_RULES, step } from '../../test/support/task-world';
import { code, list, table } from './table';

const DUE = '2024-06-28';

interface Timed {
  readonly recorded: RecordedEvent;
  readonly notices: readonly NoticeDraft[];
}

/** What the system did by itself to one part, with what it said. */
const timed = (story: Story, id: string): readonly Timed[] => {
  const found: Timed[] = [];
  let state: TaskState | null = null;
  for (const recorded of story.log) {
    state = evolve(state, recorded);
    const about = 'assignment' in recorded.event ? recorded.event.assignment : null;
    if (recorded.by.officialId === 'system' && about === id)
      found.push({ recorded, notices: noticesFor(state, recorded) });
  }
  return found;
};

const told = (notices: readonly NoticeDraft[]): string =>
  notices.map(({ to, kind }) => `${'post' in to ? to.post : to.officialId} (${code(kind)})`).join(', ');

const days = (from: string, atMs: number): number => workingDaysBetween(SEED_RULES.calendar, from, civilDateAt(atMs));

/** One row for all steps of a kind that are told alike: "15, 7, 3" and who hears. */
const rows = (all: readonly Timed[], kinds: readonly string[], when: (one: Timed) => string): string[][] => {
  const groups = new Map<string, { readonly name: string; readonly when: string[]; readonly told: string }>();
  for (const one of all.filter(({ recorded }) => kinds.includes(recorded.event.kind))) {
    const { event } = one.recorded;
    const name = event.kind === 'escalated' ? `${event.kind} ${event.rung}` : event.kind;
    const key = `${name} ${told(one.notices)}`;
    const group = groups.get(key) ?? { name, when: [], told: told(one.notices) };
    group.when.push(when(one));
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => [code(group.name), list(group.when), group.told || 'nobody']);
};

const HEAD = ['event', 'when', 'told'];
const fromDue = (one: Timed): string => {
  const left = -days(DUE, one.recorded.atMs);
  if (one.recorded.event.kind === 'fell-overdue') return 'close of work of the day';
  return left > 0 ? `${left} before` : left === 0 ? 'the day itself' : `${-left} after`;
};

/** From a deadline, for a part of either role: reminders, the deadline, the ladder. Working days, by the seed's policy. */
export const aroundDeadline = (role: 'lead' | 'coordinating'): string => {
  const id = role === 'lead' ? LEAD : COORDINATING;
  const all = timed(passTime(aTask({ due: DUE }), '2024-08-30'), id);
  return table(HEAD, rows(all, ['reminded', 'fell-overdue', 'escalated', 'submission-proposed'], fromDue));
};

const after = (day: string) => (one: Timed) => `${days(day, one.recorded.atMs)} after`;

/** What waits for somebody: an answer, news, a check, a submission. */
export const whileWaiting = (): string => {
  const silent = timed(passTime(aTask({ due: null, coordinating: [] }), '2024-12-31'), LEAD);
  const accepted = play(aTask({ due: null, coordinating: [] }), [step('2024-01-03', 'accept')]);
  const awaiting = bring(aTask({ due: null, coordinating: [] }), LEAD, 'awaiting');
  const asked = play(aTask({ due: DUE, coordinating: [] }), [step('2024-03-01', 'ask-extension')]);
  const submission = asked.state.submissions[0]?.id ?? 0;
  const put = { kind: 'confirm-submission', submission, note: null } as const;
  const submitted = play(asked, [{ at: '2024-03-01 10:00', by: PEOPLE.standing, act: put }]);
  const since = (name: string, found: string[][]): string[][] =>
    found.map(([event = '', when = '', who = '']) => [event, `${when} ${name}`, who]);
  return table(HEAD, [
    ...since('it was given', rows(silent, ['acceptance-overdue'], after('2024-01-02'))),
    ...since(
      'the last news of a lead',
      rows(timed(passTime(accepted, '2024-12-31'), LEAD), ['update-asked'], after('2024-01-03')),
    ),
    ...since(
      'completion was asked for',
      rows(timed(passTime(awaiting, '2024-12-31'), LEAD), ['check-overdue'], after('2024-02-23')),
    ),
    ...since(
      'it was proposed',
      rows(timed(passTime(asked, '2024-03-29'), LEAD), ['submission-waiting'], after('2024-03-01')),
    ),
    ...since(
      'it was submitted',
      rows(timed(passTime(submitted, '2024-03-29'), LEAD), ['submission-waiting'], after('2024-03-01')),
    ),
  ]);
};
