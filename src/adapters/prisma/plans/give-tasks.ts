import { SYSTEM } from '../../../domain/task/actor';
import { nextWorkingInstant } from '../../../domain/calendar/working-days';
import { noticesFor } from '../../../domain/notice/notices-for';
import type { AppendixTask } from '../../../domain/plan/draft';
import { agenciesGiven, givingEvent, type GivingPlan } from '../../../domain/plan/giving';
import { evolve } from '../../../domain/task/evolve/evolve';
import type { RecordedEvent } from '../../../domain/task/events';
import type { Rules } from '../../../domain/task/policy';
import type { Tx } from '../client';
import { linesOf } from '../directory/agency-lines';
import { createHolders } from '../directory/holders';
import { insertTasks, nextNumber } from '../tasks/insert-tasks';

/** Tasks in one INSERT; keeps a statement's JSON at a few hundred kilobytes. */
const CHUNK = 500;
export interface Giving {
  readonly rules: Rules;
  readonly nowMs: number;
  readonly byOfficialId: string;
  /** Name of the act for ever, e.g. `confirm:<plan>`. */
  readonly commandId: string;
}

/**
 * Gives tasks of a plan, within the caller's transaction and under `lockNumbering`: rows, first events and notices, all
 * at "starting". Returns their ids in order.
 */
export const giveTasks = async (
  tx: Tx,
  plan: GivingPlan,
  tasks: readonly AppendixTask[],
  { rules, nowMs, byOfficialId, commandId }: Giving,
): Promise<readonly string[]> => {
  const by = await tx.official.findUnique({ where: { id: byOfficialId } });
  const author = { officialId: byOfficialId, name: by?.name ?? SYSTEM.name, title: by?.title ?? '' };
  const first = await nextNumber(tx);
  const lines = await linesOf(tx, tasks.flatMap(agenciesGiven));
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
        event: givingEvent(plan, task, number, rules, lines),
      };
      return { task, recorded, state: evolve(null, recorded) };
    });
    const drafts = given.flatMap(({ recorded, state }) =>
      noticesFor(state, recorded).map((draft, place) => ({ draft, recorded, place })),
    );
    const held = await holders(
      drafts.map((one) => one.draft.to),
      nowMs,
    );
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
    const rows = given.map(({ task, recorded, state }) => ({
      after: state,
      events: [recorded],
      notices: notices.filter((one) => one.taskId === state.taskId),
      place: { stt: task.stt, groupTitle: task.group, proposed: task.proposed, note: task.note },
    }));
    await insertTasks(tx, rows, rules);
    ids.push(...given.map(({ state }) => state.taskId));
  }
  await tx.$executeRawUnsafe(`SELECT pg_notify('dondoc_task', '')`);
  return ids;
};
