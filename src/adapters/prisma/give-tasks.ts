import { nextWorkingInstant } from '../../domain/calendar/working-days';
import { noticesFor } from '../../domain/notice/notices-for';
import type { AppendixTask } from '../../domain/plan/draft';
import { givingEvent, type GivingPlan } from '../../domain/plan/giving';
import { evolve } from '../../domain/task/evolve';
import type { RecordedEvent } from '../../domain/task/events';
import type { Rules } from '../../domain/task/policy';
import type { Db } from './client';
import { createHolders } from './holders';
import { assignmentColumns, eventColumns, iso, noticeColumns, searchText, taskColumns } from './rows';
import { INSERT_ASSIGNMENTS, INSERT_EVENTS, INSERT_NOTICES, INSERT_TASKS } from './sql';

/** Tasks in one INSERT; keeps a statement's JSON at a few hundred kilobytes. */
const CHUNK = 500;
/** Serialises the giving of tasks, so that short numbers come without a gap or a clash. */
const NUMBERING_LOCK = 4711;

export interface Giving {
  readonly rules: Rules;
  readonly nowMs: number;
  readonly byOfficialId: string;
  /** Name of the act for ever, e.g. `confirm:<plan>`. */
  readonly commandId: string;
}

/** Taken by whoever gives tasks, before he looks whether they are given already. */
export const lockNumbering = (tx: Db): Promise<unknown> =>
  tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${NUMBERING_LOCK})`);

/**
 * Gives tasks of a plan, within the caller's transaction and under `lockNumbering`: rows, first events and notices, all
 * at "starting". Returns their ids in order.
 */
export const giveTasks = async (
  tx: Db,
  plan: GivingPlan,
  tasks: readonly AppendixTask[],
  { rules, nowMs, byOfficialId, commandId }: Giving,
): Promise<readonly string[]> => {
  const by = await tx.official.findUnique({ where: { id: byOfficialId } });
  const author = { officialId: byOfficialId, name: by?.name ?? 'Hệ thống', title: by?.title ?? '' };
  const top = await tx.task.aggregate({ _max: { number: true } });
  const first = (top._max.number ?? 0) + 1;
  const holders = createHolders(tx);
  const ids: string[] = [];
  for (let from = 0; from < tasks.length; from += CHUNK) {
    const given = tasks.slice(from, from + CHUNK).map((task, index) => {
      const number = first + from + index;
      const recorded: RecordedEvent = {
        taskId: `${plan.id}-${number}`,
        seq: 1,
        commandId,
        part: 0,
        atMs: nowMs,
        by: author,
        event: givingEvent(plan, task, number, rules),
      };
      return { task, number, recorded, state: evolve(null, recorded) };
    });
    const drafts = given.flatMap(({ recorded, state }) =>
      noticesFor(state, recorded).map((draft, place) => ({ draft, recorded, place })),
    );
    const held = await holders(drafts.map((one) => one.draft.to));
    const notices = drafts.flatMap(({ draft, recorded, place }, index) =>
      (held[index] ?? []).map((officialId) => ({
        id: `${recorded.taskId}:1:${place}:${officialId}`,
        kind: draft.kind,
        taskId: recorded.taskId,
        seq: 1,
        officialId,
        urgent: draft.urgent,
        facts: draft.facts,
        atMs: nowMs,
        notBeforeMs: nextWorkingInstant(rules.calendar, nowMs),
      })),
    );
    const rows = given.map(({ task, number, state }) => ({
      ...taskColumns(state, rules, nowMs),
      number,
      planId: plan.id,
      area: task.area,
      stt: task.stt,
      title: task.text,
      groupTitle: task.group,
      product: task.product,
      wording: task.deadline.wording,
      proposed: task.proposed,
      note: task.note,
      givenAt: iso(nowMs),
      searchText: searchText([task.text, task.group, task.product, task.leads.join(' ')]),
    }));
    await tx.$executeRawUnsafe(INSERT_TASKS, JSON.stringify(rows));
    await tx.$executeRawUnsafe(
      INSERT_ASSIGNMENTS,
      JSON.stringify(
        given.flatMap(({ state }) => state.assignments.map((one) => assignmentColumns(state.taskId, one, rules))),
      ),
    );
    await tx.$executeRawUnsafe(INSERT_EVENTS, JSON.stringify(given.map(({ recorded }) => eventColumns(recorded))));
    await tx.$executeRawUnsafe(INSERT_NOTICES, JSON.stringify(notices.map(noticeColumns)));
    ids.push(...given.map(({ state }) => state.taskId));
  }
  await tx.$executeRawUnsafe(`SELECT pg_notify('dondoc_task', '')`);
  return ids;
};
