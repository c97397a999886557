import type { AgencyLevel } from '../../../domain/directory/agency';
import { delegatedPosts } from '../../../domain/directory/delegation';
import type { Official } from '../../../domain/directory/official';
import type { Actor, Mandate } from '../../../domain/task/actor';
import type { Directory } from '../../../ports/directory';
import type { Tx } from '../client';
import { toDelegation, type DelegationRow } from './delegations';
import { toOfficial, type OfficialRow } from './official-row';

type TakenRow = DelegationRow & { readonly from: OfficialRow };

const toMandate = (row: TakenRow): Mandate => {
  const { id, from, form, fromDate, toDate, posts, areas } = toDelegation(row);
  const giver = toOfficial(row.from);
  const terms = { fromDate, toDate, posts, areas };
  return {
    ...terms,
    delegationId: id,
    giver: from,
    giverTitle: giver.title,
    form,
    held: delegatedPosts(terms, giver.posts),
  };
};

const toActor = ({ id, name, title, posts }: Official, taken: readonly TakenRow[]): Actor => ({
  officialId: id,
  name,
  title,
  posts,
  ...(taken.length > 0 ? { mandates: taken.map(toMandate) } : {}),
});

/** With the posts held, and what others who still work there have handed over: which is in force is asked at each act. */
const asActor = {
  posts: true,
  taken: { where: { endedAt: null, from: { active: true } }, include: { from: { include: { posts: true } } } },
} as const;

/** Told by triggers whenever the directory changes. */
export const DIRECTORY_CHANNEL = 'dondoc_directory';

export const createDirectory = (db: Tx): Directory => ({
  actorOfChat: async ({ channel, chatId }) => {
    const identity = await db.chatIdentity.findUnique({
      where: { channel_chatId: { channel, chatId } },
      include: { official: { include: asActor } },
    });
    return identity?.official.active ? toActor(toOfficial(identity.official), identity.official.taken) : null;
  },
  actorOfOfficial: async (id) => {
    const row = await db.official.findUnique({ where: { id }, include: asActor });
    return row?.active ? toActor(toOfficial(row), row.taken) : null;
  },
  officials: async () =>
    (await db.official.findMany({ where: { active: true }, include: { posts: true }, orderBy: { id: 'asc' } })).map(
      toOfficial,
    ),
  catalogue: async () => ({
    agencies: (await db.agency.findMany({ orderBy: { code: 'asc' } })).map((row) => ({
      code: row.code,
      name: row.name,
      level: row.level as AgencyLevel,
      aliases: row.aliases,
      validFrom: row.validFrom ?? undefined,
      validTo: row.validTo ?? undefined,
      successorCode: row.successorCode ?? undefined,
      parentCode: row.parentCode ?? undefined,
      symbol: row.symbol ?? undefined,
    })),
    groups: (await db.agencyGroup.findMany({ orderBy: { code: 'asc' } })).map((row) => ({
      code: row.code,
      name: row.name,
      aliases: row.aliases,
      memberCodes: row.memberCodes,
      ...(row.memberCount === null ? {} : { memberCount: row.memberCount }),
    })),
  }),
});
