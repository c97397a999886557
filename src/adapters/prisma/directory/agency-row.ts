import type { Agency, AgencyGroup } from '../../../domain/directory/agency';

/** An agency as its row is written. */
export const agencyRow = (one: Agency) => ({
  ...{ code: one.code, name: one.name, level: one.level, aliases: [...one.aliases] },
  ...{ validFrom: one.validFrom ?? null, validTo: one.validTo ?? null },
  ...{ successorCode: one.successorCode ?? null, parentCode: one.parentCode ?? null, symbol: one.symbol ?? null },
});

export const groupRow = (one: AgencyGroup) => ({
  ...{ code: one.code, name: one.name, aliases: [...one.aliases] },
  ...{ memberCodes: [...one.memberCodes], memberCount: one.memberCount ?? null },
});
