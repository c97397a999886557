import { nextWorkingInstant } from '../../domain/calendar/working-days';
import { noticesFor } from '../../domain/notice/notices-for';
import { givingEvent } from '../../domain/plan/giving';
import { evolve } from '../../domain/task/evolve';
import type { RecordedEvent } from '../../domain/task/events';
import type { Rules } from '../../domain/task/policy';
import type { PlanToConfirm } from '../../ports/plan-store';
import type { Db } from './client';
import { createHolders } from './holders';
import { assignmentColumns, eventColumns, iso, noticeColumns, searchText, taskColumns } from './rows';
import { INSERT_ASSIGNMENTS, INSERT_EVENTS, INSERT_NOTICES, INSERT_TASKS } from './sql';

/** Tasks in one INSERT; keeps a statement's JSON at a few hundred kilobytes. */
const CHUNK = 500;
/** Serialises confirmations, so that short numbers are given without a gap or a clash. */
const NUMBERING_LOCK = 4711;

/**
 * Confirms a plan in one transaction: tasks with their first events and notices, all at "starting". Nothing happens
 * when the plan is there already. Returns whether it was new.
 */
export const confirmPlan = async (
  db: Db,
  plan: PlanToConfirm,
  rules: Rules,
  nowMs: number,
  byOfficialId: string,
): Promise<boolean> =>
  db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${NUMBERING_LOCK})`);
      if (await tx.plan.findUnique({ where: { id: plan.id }, select: { id: true } })) return false;
      await savePlanItself(tx as unknown as Db, plan, nowMs);
      const by = await tx.official.findUnique({ where: { id: byOfficialId } });
      const author = { officialId: byOfficialId, name: by?.name ?? 'Hệ thống', title: by?.title ?? '' };
      const top = await tx.task.aggregate({ _max: { number: true } });
      const first = (top._max.number ?? 0) + 1;
      const holders = createHolders(tx as unknown as Db);

      for (let from = 0; from < plan.tasks.length; from += CHUNK) {
        const given = plan.tasks.slice(from, from + CHUNK).map((task, index) => {
          const number = first + from + index;
          const recorded: RecordedEvent = {
            taskId: `${plan.id}-${number}`,
            seq: 1,
            commandId: `confirm:${plan.id}`,
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
      }
      await tx.$executeRawUnsafe(`SELECT pg_notify('dondoc_task', '')`);
      return true;
    },
    { timeout: 120_000, maxWait: 10_000 },
  );

const savePlanItself = async (db: Db, plan: PlanToConfirm, nowMs: number): Promise<void> => {
  const { id, title, year, number, issuer, standing, office } = plan;
  await db.plan.create({
    data: { id, title, year, number, issuer, standing, office, state: 'running', confirmedAt: new Date(nowMs) },
  });
  await db.planArea.createMany({
    data: plan.areas.map((one, place) => ({
      planId: id,
      code: one.code,
      name: one.name,
      monitor: one.monitor,
      place,
    })),
  });
  await db.target.createMany({
    data: plan.targets.map(({ area, text, part, comparator, figure, figureTo, unit, level }, place) => ({
      ...{ area, text, part, comparator, figure, figureTo, unit, level, place },
      id: `${id}-ct-${place + 1}`,
      planId: id,
    })),
  });
  await db.duty.createMany({
    data: plan.duties.map((one, place) => ({
      id: `${id}-nv-${place + 1}`,
      planId: id,
      holder: one.holder,
      agencies: [...one.agencies],
      text: one.text,
      place,
    })),
  });
};
