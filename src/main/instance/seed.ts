import { createHash } from 'node:crypto';
import type { AgencyCatalogue } from '../../domain/directory/agency';
import type { ListingRow } from '../../domain/plan/listing';
import type { Rules } from '../../domain/task/policy';
import { instanceText } from '../../messages/running/start-instance';
import { understandFile } from '../../plan-import/understand-file';
import { StartFault } from '../../ports/faults';
import type { NewImport, PlanImports } from '../../ports/plan-imports';
import type { PlanStore } from '../../ports/plan-store';
import { seedCatalogue, seedDays, seedOfficials, seedPlan, seedRules } from './seed-files';

const SEEDED = 'seeded';

/** The seed plan as an import: its file is the base of the first amendment. */
export interface SeedImport {
  readonly draft: NewImport;
  readonly rows: readonly ListingRow[];
}

/**
 * The 2024 plan as its appendix tells it. Throws `StartFault` naming the first doubtful row: seeds have none, but for
 * the communes, a group whose 235 members the catalogue does not list.
 */
export const readSeedPlan = async (catalogue: AgencyCatalogue, atMs: number): Promise<SeedImport> => {
  const { plan, appendix } = seedPlan();
  const { areas, year } = plan;
  const read = await understandFile({ file: appendix, catalogue, areas, year, thisYear: year });
  if (!read.ok) throw new StartFault(instanceText.seedFault(appendix.name, read.error));
  const { rows, layouts, targets, duties } = read.value;
  const faults = [
    ...read.value.faults,
    ...rows.flatMap((row) => row.faults.map((one) => ({ ...one, sheet: row.sheet }))),
  ];
  const fault = faults.find((one) => one.problem !== 'group-empty' || one.leftOut);
  if (fault)
    throw new StartFault(
      instanceText.seedFault(appendix.name, `${fault.sheet}, ${fault.row}: ${fault.problem} "${fault.said}"`),
    );
  const { id, title, number, date, issuer, standingAgency: standing, officeAgency: office } = plan;
  const draft: NewImport = {
    ...{ id: `nap-${id}`, planId: id, amends: false, fileName: appendix.name },
    ...{ hash: createHash('sha256').update(appendix.bytes).digest('hex'), layouts, targets, duties },
    ...{ head: { title, year, number, date, issuer, standing, office, areas }, faults: [], notes: [] },
    ...{ atMs, byName: instanceText.system },
  };
  return { draft, rows };
};

/** Confirms the seed plan like any import. A start that was broken off after it finds it confirmed already. */
export const giveSeedPlan = async (imports: PlanImports, seed: SeedImport, rules: Rules): Promise<void> => {
  const { draft, rows } = seed;
  const { id } = await imports.open(draft, rows);
  const ask = { rules, nowMs: draft.atMs, byOfficialId: 'system', decision: null, places: null, refused: [] };
  await imports.confirm(id, ask);
};

/**
 * Loads `seeds/` once: directory, rules (others than those of the seeds where given) and the demo plan, confirmed on the
 * plan clock. Null when it was done before.
 */
export const seedOnce = async (
  { plans, imports }: { readonly plans: PlanStore; readonly imports: PlanImports },
  nowMs: number,
  demo: boolean,
  rules: Rules = seedRules(),
): Promise<{ readonly title: string; readonly tasks: number } | null> => {
  if ((await plans.setting(SEEDED)) !== null) return null;
  const catalogue = seedCatalogue();
  const declared = new Set([...rules.calendar.off, ...rules.calendar.work]);
  const days = seedDays().filter((one) => declared.has(one.date));
  await plans.saveDirectory(catalogue, demo ? seedOfficials() : [], nowMs);
  await plans.saveRules(rules, 'seeds', nowMs, days);
  const seed = demo ? await readSeedPlan(catalogue, nowMs) : null;
  if (seed !== null) await giveSeedPlan(imports, seed, rules);
  await plans.saveSetting(SEEDED, { atMs: nowMs, demo });
  return seed === null ? null : { title: seed.draft.head.title, tasks: seed.rows.length };
};
