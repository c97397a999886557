import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { NamedDay } from '../../domain/catalogue/entries-of';
import type { AgencyCatalogue } from '../../domain/directory/agency';
import type { Official } from '../../domain/directory/official';
import type { Result } from '../../domain/result';
import type { Rules } from '../../domain/task/policy';
import { instanceText } from '../../messages/running/start-instance';
import { parseCatalogue } from '../../plan-import/catalogue';
import { daysOf, parseCalendarYear, parseWorkingCalendar } from '../../plan-import/calendar';
import { parseOfficials } from '../../plan-import/officials';
import { parsePolicy } from '../../plan-import/policy';
import { StartFault } from '../../ports/faults';
import { ROOT } from '../root';

const SEEDS = join(ROOT, 'seeds');
const PLAN_FOLDER = join(SEEDS, 'plans', 'hai-duong-2024');
const APPENDIX = 'appendix.xlsx';

const PlanFile = z.object({
  id: z.string(),
  title: z.string(),
  year: z.int(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string(),
  standingAgency: z.string(),
  officeAgency: z.string(),
  areas: z.array(z.object({ code: z.string(), name: z.string(), monitor: z.string() })),
});

const read = (...path: string[]): string => readFileSync(join(SEEDS, ...path), 'utf8');

const need = <T>(file: string, result: Result<T, unknown>): T => {
  if (result.ok) return result.value;
  throw new StartFault(instanceText.seedFault(file, JSON.stringify(result.error).slice(0, 300)));
};

export const seedCatalogue = (): AgencyCatalogue =>
  need('seeds/agencies', parseCatalogue(JSON.parse(read('agencies', 'hai-duong-2024.json'))));

/** The days of the calendar with their names. */
export const seedDays = (): readonly NamedDay[] =>
  daysOf(need('seeds/calendar', parseCalendarYear(read('calendar', '2024.json'))));

export const seedRules = (): Rules => ({
  version: 1,
  calendar: need('seeds/calendar', parseWorkingCalendar(read('calendar', '2024.json'))),
  policy: need('seeds/policies', parsePolicy(read('policies', 'default.json'))),
});

export const seedOfficials = (): readonly Official[] =>
  need('seeds/officials', parseOfficials(read('officials', 'demo.json')));

export const seedPlan = () => ({
  plan: PlanFile.parse(JSON.parse(read('plans', 'hai-duong-2024', 'plan.json'))),
  appendix: { name: APPENDIX, bytes: new Uint8Array(readFileSync(join(PLAN_FOLDER, APPENDIX))) },
});
