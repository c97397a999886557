import type { Inspection } from '../../../domain/inspection/inspection';
import type { InspectionStore } from '../../../ports/inspections';
import type { Db } from '../client';

type Row = Awaited<ReturnType<Db['inspection']['findMany']>>[number] & {
  readonly findings: Awaited<ReturnType<Db['inspectionFinding']['findMany']>>;
};

const toInspection = (row: Row): Inspection => ({
  ...{ id: row.id, planId: row.planId, agency: row.agency, month: row.month, announced: row.announced },
  visit: row.visitedOn === null ? null : { date: row.visitedOn, team: row.team ?? '' },
  result: row.resultNumber === null ? null : { number: row.resultNumber, date: row.resultDate ?? '' },
  findings: row.findings.map(({ id, text, task, at }) => ({ id, text, task, atMs: at.getTime() })),
});

const WITH_FINDINGS = { findings: { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] } };

/** The target by which the plan says how many agencies are inspected: "kiểm tra … trên 30% các cơ quan". */
const TARGET = { contains: 'kiểm tra', mode: 'insensitive' as const };

/** Inspections over PostgreSQL; what is taken out stays in the table with who did it. */
export const createInspectionStore = (db: Db): InspectionStore => ({
  ofPlan: async (planId) => {
    const rows = await db.inspection.findMany({
      where: { planId, removedAt: null },
      include: WITH_FINDINGS,
      orderBy: [{ month: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(toInspection);
  },
  byId: async (id) => {
    const row = await db.inspection.findFirst({ where: { id, removedAt: null }, include: WITH_FINDINGS });
    return row === null ? null : toInspection(row);
  },
  target: async (planId) => {
    const found = await db.target.findFirst({
      where: { planId, part: TARGET, unit: '%', figure: { not: null }, AND: { part: { contains: 'cơ quan' } } },
      orderBy: { place: 'asc' },
    });
    if (found === null || found.figure === null) return null;
    return { percent: found.figure, over: found.comparator === 'over' };
  },
  add: async (one, { byOfficialId, atMs }) => {
    const data = { ...one, createdBy: byOfficialId, createdAt: new Date(atMs) };
    await db.inspection.createMany({ data, skipDuplicates: true });
  },
  visited: async (id, { date, team }, { byOfficialId, atMs }) => {
    const { count } = await db.inspection.updateMany({
      where: { id, removedAt: null, resultNumber: null },
      data: { visitedOn: date, team, visitedBy: byOfficialId, visitedAt: new Date(atMs) },
    });
    return count > 0;
  },
  concluded: async (id, { number, date }, { byOfficialId, atMs }) => {
    const { count } = await db.inspection.updateMany({
      where: { id, removedAt: null, visitedOn: { not: null } },
      data: { resultNumber: number, resultDate: date, resultBy: byOfficialId, resultAt: new Date(atMs) },
    });
    return count > 0;
  },
  remove: async (id, { byOfficialId, atMs }) => {
    const { count } = await db.inspection.updateMany({
      where: { id, removedAt: null, visitedOn: null },
      data: { removedBy: byOfficialId, removedAt: new Date(atMs) },
    });
    return count > 0;
  },
  addFinding: async (inspectionId, { id, text, task }, { byOfficialId, atMs }) => {
    const data = { id, inspectionId, text, task, by: byOfficialId, at: new Date(atMs) };
    await db.inspectionFinding.createMany({ data, skipDuplicates: true });
  },
});
