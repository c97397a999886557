import type { AgencyLevel } from '../../../domain/directory/agency';
import { agencyLine, type AgencyLines } from '../../../domain/task/agency-line';
import type { Tx } from '../client';

/** Where agencies stand, by the catalogue; those it does not have are left out. */
export const linesOf = async (db: Tx, codes: readonly string[]): Promise<AgencyLines> => {
  const rows: readonly { code: string; level: string; parentCode?: string | null }[] = await db.agency.findMany({
    where: { code: { in: [...new Set(codes)] } },
  });
  return Object.fromEntries(rows.map((row) => [row.code, agencyLine(row.level as AgencyLevel, row.parentCode)]));
};
