import type { Rules } from '../../../domain/task/policy';
import type { TaskState } from '../../../domain/task/state';
import type { PlanStore } from '../../../ports/plan-store';
import { agencyRow, groupRow } from '../directory/agency-row';
import type { Db } from '../client';
import { fromJson, json } from '../json';
import type { RuleCache } from '../tasks/rule-cache';
import { unheardStandings } from '../tasks/unheard-standings';
import { unheardMerges } from '../tasks/unheard-merges';
import { untoldNews } from '../tasks/untold-news';

export const createPlanStore = (db: Db, rules: RuleCache): PlanStore => ({
  saveDirectory: async (catalogue, officials, nowMs) => {
    await db.$transaction(
      async (tx) => {
        for (const one of catalogue.agencies) {
          const row = agencyRow(one);
          await tx.agency.upsert({ where: { code: one.code }, create: row, update: row });
        }
        for (const one of catalogue.groups) {
          const row = groupRow(one);
          await tx.agencyGroup.upsert({ where: { code: one.code }, create: row, update: row });
        }
        for (const { id, name, title } of officials) {
          await tx.official.upsert({ where: { id }, create: { id, name, title }, update: { name, title } });
        }
        await tx.postHeld.createMany({
          data: officials.flatMap((one) =>
            one.posts.map((held) => ({
              officialId: one.id,
              agencyCode: held.agency,
              post: held.post,
              areas: [...(held.areas ?? [])],
            })),
          ),
          skipDuplicates: true,
        });
        // Demo officials live on the simulator; real ones link a chat with a one-time code.
        await tx.chatIdentity.createMany({
          data: officials.map((one) => ({
            channel: 'simulator',
            chatId: one.id,
            officialId: one.id,
            linkedAt: new Date(nowMs),
          })),
          skipDuplicates: true,
        });
      },
      { timeout: 60_000 },
    );
  },

  saveRules: async (set: Rules, note, nowMs, days = []) => {
    await db.ruleSet.upsert({
      where: { version: set.version },
      create: {
        version: set.version,
        calendar: json(set.calendar),
        policy: json(set.policy),
        days: json(days),
        note,
        createdAt: new Date(nowMs),
      },
      update: {},
    });
  },

  rules: () => rules.latest(),

  toStart: async (limit) => {
    const rows = await db.task.findMany({
      where: { startState: 'starting' },
      orderBy: { number: 'asc' },
      take: limit,
      select: { state: true },
    });
    return rows.map((row) => fromJson<TaskState>(row.state));
  },

  started: async (taskIds) => {
    await db.task.updateMany({
      where: { id: { in: [...taskIds] }, startState: 'starting' },
      data: { startState: 'started' },
    });
  },

  open: async () => {
    const rows = await db.task.findMany({
      where: { startState: 'started' },
      orderBy: { number: 'asc' },
      select: { id: true, updatedAt: true },
    });
    return rows.map((row) => ({ taskId: row.id, updatedAtMs: row.updatedAt.getTime() }));
  },

  untold: () => untoldNews(db, rules),
  unheard: () => unheardStandings(db),
  unmerged: () => unheardMerges(db),

  stateOf: async (taskId) => {
    const row = await db.task.findUnique({ where: { id: taskId }, select: { state: true } });
    return row ? fromJson<TaskState>(row.state) : null;
  },

  setting: async (key) => (await db.setting.findUnique({ where: { key } }))?.value ?? null,

  saveSetting: async (key, value) => {
    await db.setting.upsert({ where: { key }, create: { key, value: json(value) }, update: { value: json(value) } });
  },
});
