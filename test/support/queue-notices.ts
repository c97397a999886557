import type { Db } from '../../src/adapters/prisma/client';
import type { Prisma } from '../../src/adapters/prisma/generated/client';
import type { NoticeKind } from '../../src/domain/notice/notice';

export interface QueuedNotice {
  readonly officialId: string;
  /** Number of the task; the notice's id is `n-<number>`. */
  readonly number: number;
  readonly atMs: number;
  readonly kind?: NoticeKind;
  readonly urgent?: boolean;
}

/** Puts notices into the outbox of a database as `record` would, each about a task of its own. */
export const queueNotices = async (db: Db, notices: readonly QueuedNotice[]): Promise<void> => {
  await db.notice.createMany({
    data: notices.map(({ officialId, number, atMs, kind = 'task-given', urgent = false }) => ({
      id: `n-${number}`,
      taskId: `task-${number}`,
      seq: 1,
      kind,
      officialId,
      urgent,
      facts: {
        number,
        title: `Việc số ${number}`,
        agency: 'STC',
        role: 'lead',
        due: '2024-06-28',
        wording: '28/6/2024',
        assignment: 'STC',
        ...(kind === 'reminder' ? { daysLeft: 3 } : {}),
      } satisfies Prisma.InputJsonObject,
      at: new Date(atMs),
      notBefore: new Date(atMs),
    })),
  });
};
