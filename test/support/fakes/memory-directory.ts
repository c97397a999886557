import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import type { Actor } from '../../../src/domain/task/actor';
import { pauseAfter, type AddressHealth } from '../../../src/domain/notice/delivery';
import type { ChatAddress, Directory } from '../../../src/ports/directory';
import type { AddressBook } from '../../../src/ports/outbox';

const AGENCIES: readonly (readonly [string, string])[] = [
  ['SNV', 'Sở Nội vụ'],
  ['STP', 'Sở Tư pháp'],
  ['STC', 'Sở Tài chính'],
  ['SYT', 'Sở Y tế'],
  ['VPUBND', 'Văn phòng UBND tỉnh'],
];

export const CATALOGUE: AgencyCatalogue = {
  agencies: [
    ...AGENCIES.map(([code, name]) => ({ code, name, level: 'province' as const, aliases: [] })),
    { code: 'UBNDCG', name: 'UBND huyện Cẩm Giàng', level: 'district', aliases: [] },
    { code: 'XATT', name: 'UBND xã Tân Trường', level: 'commune', aliases: [], parentCode: 'UBNDCG' },
  ],
  groups: [
    {
      code: 'SBN',
      name: 'Các sở, ban, ngành',
      aliases: ['Các sở, ngành'],
      memberCodes: AGENCIES.map(([code]) => code),
    },
  ],
};

export interface Member {
  readonly actor: Actor;
  readonly addresses: readonly ChatAddress[];
}

const same = (a: ChatAddress, b: ChatAddress): boolean => a.channel === b.channel && a.chatId === b.chatId;

/** People with their chats, in memory. While `away`, every question fails. */
export const createMemoryDirectory = (members: readonly Member[]) => {
  const dead: ChatAddress[] = [];
  const state = { away: false, asked: 0 };
  const answer = async <T>(value: T): Promise<T> => {
    state.asked += 1;
    if (state.away) throw new Error('the database is away');
    return value;
  };
  const living = (one: Member) => one.addresses.filter((address) => !dead.some((gone) => same(gone, address)));
  const directory: Directory = {
    actorOfChat: (address) =>
      answer(members.find((one) => one.addresses.some((own) => same(own, address)))?.actor ?? null),
    actorOfOfficial: (id) => answer(members.find((one) => one.actor.officialId === id)?.actor ?? null),
    officials: () =>
      answer(members.map(({ actor: { officialId: id, name, title, posts } }) => ({ id, name, title, posts }))),
    catalogue: () => answer(CATALOGUE),
  };
  const health = new Map<string, AddressHealth>();
  const keyOf = ({ channel, chatId }: ChatAddress): string => `${channel} ${chatId}`;
  const book: AddressBook = {
    of: (id) =>
      answer(
        members
          .filter((one) => one.actor.officialId === id)
          .flatMap(living)
          .map((one) => ({ ...one, health: health.get(keyOf(one)) })),
      ),
    succeeded: async (address) => void health.delete(keyOf(address)),
    failed: async (address, retryAfterMs, nowMs) => {
      const failures = (health.get(keyOf(address))?.failures ?? 0) + 1;
      const now = { failures, notBeforeMs: nowMs + pauseAfter(failures, retryAfterMs) };
      health.set(keyOf(address), now);
      return now;
    },
    dead: async ({ channel, chatId }) => {
      await answer(null);
      dead.push({ channel, chatId });
    },
    heardFrom: async (address) => {
      const at = dead.findIndex((one) => same(one, address));
      if (at >= 0) dead.splice(at, 1);
      health.delete(keyOf(address));
    },
  };
  return { ...directory, book, state, dead };
};
