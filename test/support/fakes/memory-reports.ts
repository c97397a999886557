import { createHash } from 'node:crypto';
import type { KeptReport, ReportSending, ReportStore } from '../../../src/ports/reports';

/** Reports and their way into the outbox, in memory: once for each person. */
export const createMemoryReports = () => {
  const kept: KeptReport[] = [];
  const sent: (ReportSending & { readonly report: string })[] = [];
  const store: ReportStore = {
    keep: async (report) => {
      if (!kept.some((one) => one.id === report.id)) kept.unshift(report);
    },
    find: async (id) => kept.find((one) => one.id === id) ?? null,
    latest: async (limit) => kept.slice(0, limit),
    send: async ({ id }, sending) => {
      const had = new Set(sent.filter((one) => one.report === id).flatMap((one) => one.to));
      const to = sending.to.filter((one) => !had.has(one));
      if (to.length > 0) sent.push({ ...sending, to, report: id });
      return to;
    },
  };
  return { ...store, kept, sent };
};

/** A report as the desk keeps it. */
export const sampleReport = (more: Partial<KeptReport> = {}): KeptReport => ({
  ...{ id: 'bao-cao-1', planId: 'plan-2024', kind: 'quarter-1', asOf: '2024-03-14', position: 7n },
  title: 'Báo cáo công tác cải cách hành chính quý I năm 2024',
  file: { hash: createHash('sha256').update('docx').digest('hex'), name: 'Báo cáo quý I.docx', size: 4 },
  ...{ builtAtMs: 0, byName: 'Vũ Mẫu Sơn, Phó Trưởng phòng' },
  ...more,
});
