import type { ReportKind } from '../../domain/report/periods';
import type { KeptReport, ReportStore } from '../../ports/reports';
import type { Db } from './client';
import type { Report } from './generated/client';

const toReport = (row: Report): KeptReport => ({
  id: row.id,
  planId: row.planId,
  kind: row.kind as ReportKind,
  asOf: row.asOf,
  position: row.position,
  title: row.title,
  file: { hash: row.fileHash, name: row.fileName, size: row.fileSize },
  builtAtMs: row.builtAt.getTime(),
  byName: row.byName,
});

/** One row a person in the outbox; one that failed is put back. Those who have left get none. */
const SEND = `
INSERT INTO "Notice" (id, "reportId", seq, kind, "officialId", urgent, facts, at, "notBefore")
SELECT 'report-' || $1 || '-' || o.id, $1, 0, 'document', o.id, $2, $3::jsonb, $4::timestamptz, $4::timestamptz
  FROM "Official" o WHERE o.id = ANY($5) AND o.active
ON CONFLICT (id) DO UPDATE SET state = 'queued', "notBefore" = excluded."notBefore", repeats = 0, hold = NULL,
       facts = excluded.facts, urgent = excluded.urgent
 WHERE "Notice".state = 'failed'
RETURNING "officialId"`;

/** Reports made, and their way into the outbox. */
export const createReportStore = (db: Db): ReportStore => ({
  keep: async ({ file, builtAtMs, ...report }) => {
    const data = { ...report, fileHash: file.hash, fileName: file.name, fileSize: file.size };
    await db.report.createMany({ data: [{ ...data, builtAt: new Date(builtAtMs) }], skipDuplicates: true });
  },
  find: async (id) => {
    const row = await db.report.findUnique({ where: { id } });
    return row === null ? null : toReport(row);
  },
  latest: async (limit) =>
    (await db.report.findMany({ orderBy: [{ builtAt: 'desc' }, { id: 'asc' }], take: limit })).map(toReport),
  send: ({ id, title, file }, { to, by, note, urgent }, nowMs) => {
    const facts = JSON.stringify({ title, file: { hash: file.hash, name: file.name }, by, note });
    return db.$transaction(async (tx) => {
      const rows = await tx.$queryRawUnsafe<{ officialId: string }[]>(SEND, id, urgent, facts, new Date(nowMs), [
        ...to,
      ]);
      // Wakes the dispatcher, as news of a task does.
      await tx.$executeRawUnsafe(`SELECT pg_notify('dondoc_task', '')`);
      return rows.map((row) => row.officialId);
    });
  },
});
