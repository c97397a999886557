import type { CivilDate } from '../calendar/civil-date';

export type AgencyLevel = 'province' | 'district' | 'commune' | 'other';

/** An agency as the catalogue keeps it. Codes are data: set by each office, changed by reorganisations. */
export interface Agency {
  readonly code: string;
  readonly name: string;
  readonly level: AgencyLevel;
  /** Other ways people write it: abbreviations, old names, short names. */
  readonly aliases: readonly string[];
  readonly validFrom?: CivilDate | undefined;
  readonly validTo?: CivilDate | undefined;
  /** Who took over its duties when it was merged or renamed. */
  readonly successorCode?: string | undefined;
  /** Agency it belongs to. */
  readonly parentCode?: string | undefined;
  /** Its abbreviation in the symbols of its documents ("SNV", "VP"), where it is not told by the rule (document-symbol.ts). */
  readonly symbol?: string | undefined;
}

/** A named set of agencies, such as "các sở, ban, ngành". A group may have members that are not listed one by one. */
export interface AgencyGroup {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly memberCodes: readonly string[];
  /** How many members it really has, when they are not listed (235 communes). */
  readonly memberCount?: number | undefined;
}

export interface AgencyCatalogue {
  readonly agencies: readonly Agency[];
  readonly groups: readonly AgencyGroup[];
}
