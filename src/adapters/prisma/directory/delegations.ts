import { civilDateAt } from '../../../domain/calendar/civil-date';
import type { Delegation, DelegationForm } from '../../../domain/directory/delegation';
import type { Post } from '../../../domain/directory/official';
import type { KeptDelegation } from '../../../domain/directory/kept-delegation';
import type { Delegations } from '../../../ports/delegations';
import type { Db } from '../client';

export interface DelegationRow {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string | null;
  readonly fromDate: string;
  readonly toDate: string;
  readonly posts: readonly string[];
  readonly areas: readonly string[];
  readonly form: string;
}

export const toDelegation = (row: DelegationRow): Delegation => ({
  id: row.id,
  from: row.fromId,
  to: row.toId,
  fromDate: row.fromDate,
  toDate: row.toDate,
  posts: row.posts as readonly Post[],
  areas: row.areas,
  form: row.form as DelegationForm,
});

const withNames = { from: { select: { name: true, title: true } }, to: { select: { name: true } } } as const;

export const createDelegations = (db: Db): Delegations => ({
  current: async (nowMs, officialId) => {
    const rows = await db.delegation.findMany({
      where: {
        endedAt: null,
        toDate: { gte: civilDateAt(nowMs) },
        ...(officialId === undefined ? {} : { OR: [{ fromId: officialId }, { toId: officialId }] }),
      },
      include: withNames,
      orderBy: [{ fromDate: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row): KeptDelegation => ({
      ...toDelegation(row),
      document:
        row.documentNumber === null ? null : { number: row.documentNumber, date: row.documentDate ?? row.fromDate },
      fromName: row.from.name,
      fromTitle: row.from.title,
      toName: row.to?.name ?? null,
    }));
  },

  add: async (id, wish, byOfficialId, nowMs) => {
    await db.delegation.createMany({
      data: [
        {
          id,
          fromId: wish.from,
          toId: wish.to,
          fromDate: wish.fromDate,
          toDate: wish.toDate,
          posts: [...wish.posts],
          areas: [...wish.areas],
          form: wish.form,
          documentNumber: wish.document?.number ?? null,
          documentDate: wish.document?.date ?? null,
          createdBy: byOfficialId,
          createdAt: new Date(nowMs),
        },
      ],
      skipDuplicates: true,
    });
  },

  end: async (id, giver, nowMs) => {
    const { count } = await db.delegation.updateMany({
      where: { id, endedAt: null, ...(giver === null ? {} : { fromId: giver }) },
      data: { endedAt: new Date(nowMs) },
    });
    return count > 0;
  },
});
