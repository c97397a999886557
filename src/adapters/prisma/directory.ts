import type { AgencyLevel } from '../../domain/directory/agency';
import type { Official, Post } from '../../domain/directory/official';
import type { Actor } from '../../domain/task/actor';
import type { Directory } from '../../ports/directory';
import type { Db } from './client';

interface OfficialRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly posts: readonly { readonly agencyCode: string; readonly post: string; readonly areas: readonly string[] }[];
}

const toOfficial = (row: OfficialRow): Official => ({
  id: row.id,
  name: row.name,
  title: row.title,
  posts: row.posts.map((held) => ({
    agency: held.agencyCode,
    post: held.post as Post,
    ...(held.areas.length > 0 ? { areas: held.areas } : {}),
  })),
});

const toActor = ({ id, name, title, posts }: Official): Actor => ({ officialId: id, name, title, posts });

export const createDirectory = (db: Db): Directory => ({
  actorOfChat: async ({ channel, chatId }) => {
    const identity = await db.chatIdentity.findUnique({
      where: { channel_chatId: { channel, chatId } },
      include: { official: { include: { posts: true } } },
    });
    return identity?.official.active ? toActor(toOfficial(identity.official)) : null;
  },
  actorOfOfficial: async (id) => {
    const row = await db.official.findUnique({ where: { id }, include: { posts: true } });
    return row?.active ? toActor(toOfficial(row)) : null;
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
