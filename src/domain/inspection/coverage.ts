import type { CivilDate } from '../calendar/civil-date';
import { agenciesOfCell } from '../directory/agencies-of-cell';
import type { AgencyCatalogue } from '../directory/agency';
import { rateOf } from '../report/counting';
import type { Rate } from '../report/figures';
import type { Inspection } from './inspection';

/** What the plan demands: over (or at least) so many percent of the agencies. */
export interface CoverageTarget {
  readonly percent: number;
  readonly over: boolean;
}

export interface Coverage {
  /** Agencies inspected at least once, of those that count. */
  readonly inspected: Rate;
  /** Visits made, of other agencies too; `unannounced` of them were đột xuất. */
  readonly visits: number;
  readonly unannounced: number;
  readonly findings: number;
  readonly target: CoverageTarget | null;
  /** How many more agencies must be inspected; 0 once the target is met, null without one. */
  readonly missing: number | null;
}

/** The administrative agencies that are counted, in the plan's own words; communes are not listed one by one. */
const COUNTED = 'Các sở, ban, ngành; UBND cấp huyện';

export const countedAgencies = (catalogue: AgencyCatalogue): readonly string[] => [
  ...new Set(agenciesOfCell(COUNTED, catalogue).codes),
];

/** The least number of `of` agencies that meets the target. */
export const neededFor = ({ percent, over }: CoverageTarget, of: number): number => {
  const share = percent * of;
  return Math.min(of, over ? Math.floor(share / 100) + 1 : Math.ceil(share / 100));
};

/** How far the year's inspections reach by the end of a day. Pure: a later visit changes no earlier figure. */
export const coverageOf = (
  inspections: readonly Inspection[],
  counted: readonly string[],
  target: CoverageTarget | null,
  until: { readonly day: CivilDate; readonly ms: number },
): Coverage => {
  const made = inspections.filter((one) => one.visit !== null && one.visit.date <= until.day);
  const inspected = counted.filter((code) => made.some((one) => one.agency === code)).length;
  return {
    inspected: rateOf(inspected, counted.length),
    visits: made.length,
    unannounced: made.filter((one) => !one.announced).length,
    findings: made.flatMap((one) => one.findings).filter((one) => one.atMs <= until.ms).length,
    target,
    missing: target === null ? null : Math.max(0, neededFor(target, counted.length) - inspected),
  };
};
