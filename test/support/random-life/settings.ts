import { fc } from '../properties';
import { addDays, type CivilDate } from '../../../src/domain/calendar/civil-date';
import type { GivenTask } from '../builders';
import { COORDINATING, LEAD, MONITOR } from '../task-world';

export interface Setting {
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly monitor: string;
  readonly due: CivilDate | null;
  readonly coordinatingDue?: CivilDate;
  /** In which line the agencies stand; the others are the province's. */
  readonly lines?: NonNullable<GivenTask['lines']>;
  readonly openGroups?: GivenTask['openGroups'];
}

/** Half of the coordinating parts are due before the lead, as the policy has it. */
const early = (setting: Setting, isEarly: boolean): Setting =>
  isEarly && setting.due !== null ? { ...setting, coordinatingDue: addDays(setting.due, -25) } : setting;

const DISTRICT = { line: 'district' } as const;
/** Under an agency that has no part in the task. */
const COMMUNE = { line: 'commune', upper: 'UBNDLT' } as const;

const anySetting: fc.Arbitrary<Setting> = fc.record({
  leads: fc.constantFrom([LEAD], [LEAD, 'SNV'], ['SNV'], [MONITOR], ['VPUBND'], [MONITOR, 'SNV', 'VPUBND']),
  coordinating: fc.constantFrom([], [COORDINATING], [COORDINATING, 'SXD']),
  monitor: fc.constantFrom(MONITOR, 'SNV'),
  lines: fc.constantFrom<NonNullable<GivenTask['lines']>>(
    {},
    { [LEAD]: DISTRICT },
    { [LEAD]: COMMUNE, [COORDINATING]: COMMUNE },
  ),
  openGroups: fc.constantFrom(undefined, [{ words: 'các sở, ngành liên quan', groups: ['SBN'] }]),
  due: fc.constantFrom('2024-02-09', '2024-03-15', '2024-06-30', '2023-12-29', null),
  deadline: fc.constantFrom(
    ...[undefined, undefined, undefined, undefined],
    ...([
      { kind: 'recurring', every: 'month' },
      { kind: 'continuous', every: null },
    ] as const),
    { kind: 'conditional', every: null } as const,
  ),
});

export const settings: fc.Arbitrary<Setting> = fc.tuple(anySetting, fc.boolean()).map((one) => early(...one));
