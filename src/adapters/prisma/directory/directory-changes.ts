import type { Actor } from '../../../domain/task/actor';
import type { TaskState } from '../../../domain/task/state';
import type { DirectoryChange, KeptChange } from '../../../domain/directory/change';
import type { DirectoryChanges } from '../../../ports/directory-changes';
import type { Db, Tx } from '../client';
import { json } from '../json';
import { Prisma } from '../generated/client';
import { STARTING_CHANNEL } from '../tasks/sql';
type Change<K extends DirectoryChange['kind']> = Extract<DirectoryChange, { kind: K }>;

/** Posts pass to another agency or person; one that is held there already stays as it is. */
const movePosts = async (
  tx: Tx,
  which: Prisma.PostHeldWhereInput,
  to: { readonly agencyCode?: string; readonly officialId?: string } | null,
): Promise<void> => {
  const posts = await tx.postHeld.findMany({ where: which });
  if (to !== null)
    await tx.postHeld.createMany({ data: posts.map((held) => ({ ...held, ...to })), skipDuplicates: true });
  await tx.postHeld.deleteMany({ where: which });
};

/** The successor is there, the one before points to it, and what names an agency by its code names the successor. */
const replaceAgency = async (tx: Tx, { from, to, name, on }: Change<'agency-replaced'>): Promise<boolean> => {
  const before = await tx.agency.findUnique({ where: { code: from } });
  const after = await tx.agency.findUnique({ where: { code: to } });
  if (before === null || (after === null && name === null)) return false;
  if (after === null)
    await tx.agency.create({ data: { code: to, name: name ?? to, level: before.level, aliases: [], validFrom: on } });
  await tx.agency.update({ where: { code: from }, data: { successorCode: to, validTo: on } });
  await movePosts(tx, { agencyCode: from }, { agencyCode: to });
  for (const group of await tx.agencyGroup.findMany({ where: { memberCodes: { has: from } } })) {
    const memberCodes = [...new Set(group.memberCodes.map((code) => (code === from ? to : code)))];
    await tx.agencyGroup.update({ where: { code: group.code }, data: { memberCodes } });
  }
  await tx.planArea.updateMany({ where: { monitor: from }, data: { monitor: to } });
  await tx.plan.updateMany({ where: { standing: from }, data: { standing: to } });
  await tx.plan.updateMany({ where: { office: from }, data: { office: to } });
  return true;
};

/** He can act and be told no longer; what he handed over ends with him. */
export const removeOfficial = async (
  tx: Tx,
  { officialId, successor }: Change<'official-left'>,
  nowMs: number,
): Promise<boolean> => {
  const ids = [officialId, ...(successor === null ? [] : [successor])];
  if ((await tx.official.count({ where: { id: { in: ids }, active: true } })) !== ids.length) return false;
  await tx.official.update({ where: { id: officialId }, data: { active: false } });
  await movePosts(tx, { officialId }, successor === null ? null : { officialId: successor });
  await tx.chatIdentity.deleteMany({ where: { officialId } });
  await tx.delegation.updateMany({
    where: { endedAt: null, OR: [{ fromId: officialId }, { toId: officialId }] },
    data: { endedAt: new Date(nowMs) },
  });
  return true;
};

const toKept = (row: {
  id: string;
  change: unknown;
  by: unknown;
  state: string;
  at: Date;
  moved: number;
}): KeptChange => ({
  id: row.id,
  change: row.change as DirectoryChange,
  by: row.by as Actor,
  state: row.state as KeptChange['state'],
  atMs: row.at.getTime(),
  moved: row.moved,
});

/** Tasks that are not over with a part that has to move, or whose checker it was. */
const concernedSql = (change: DirectoryChange): Prisma.Sql =>
  change.kind === 'official-left'
    ? Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(t.state->'assignments') part
         WHERE part->'person'->>'officialId' = ${change.officialId} AND part->>'work' NOT IN ('confirmed', 'released'))`
    : Prisma.sql`(${change.from} IN (t.state->>'monitor', t.state->>'standingAgency', t.state->>'office')
         OR EXISTS (SELECT 1 FROM "Assignment" a WHERE a."taskId" = t.id AND a.agency = ${change.from}
              AND a.work NOT IN ('confirmed', 'released')))`;

export const createDirectoryChanges = (db: Db): DirectoryChanges => ({
  begin: (id, change, by, nowMs) =>
    db.$transaction(async (tx) => {
      if ((await tx.directoryChange.findUnique({ where: { id } })) !== null) return true;
      const changed =
        change.kind === 'agency-replaced' ? await replaceAgency(tx, change) : await removeOfficial(tx, change, nowMs);
      if (!changed) return false;
      await tx.directoryChange.create({
        data: { id, change: json(change), by: json(by), state: 'moving', at: new Date(nowMs) },
      });
      // Whoever keeps the workflows moves the tasks at once, whichever process wrote this.
      await tx.$executeRawUnsafe(`SELECT pg_notify('${STARTING_CHANNEL}', '')`);
      return true;
    }),

  list: async (limit) =>
    (await db.directoryChange.findMany({ orderBy: [{ at: 'desc' }, { id: 'asc' }], take: limit })).map(toKept),

  unfinished: async () =>
    (await db.directoryChange.findMany({ where: { state: 'moving' }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(
      toKept,
    ),

  concerned: async (change) =>
    (
      await db.$queryRaw<{ state: TaskState }[]>(
        Prisma.sql`SELECT t.state FROM "Task" t WHERE t.standing IN ('open', 'suspended') AND ${concernedSql(change)} ORDER BY t.number`,
      )
    ).map((row) => row.state),

  progressed: async (id, moved, done) => {
    // Who comes to the end after another has nothing to add.
    await db.directoryChange.updateMany({
      where: { id, state: 'moving' },
      data: { moved: { increment: moved }, ...(done ? { state: 'done' } : {}) },
    });
  },
});
