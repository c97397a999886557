import { understandDeadline } from '../domain/deadline/understand-deadline';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { Rules } from '../domain/task/policy';
import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import { instanceText } from '../messages/start-instance';
import { readAppendix } from '../plan-import/read-appendix';
import { StartFault } from '../ports/faults';
import type { PlanStore, PlanToConfirm } from '../ports/plan-store';
import { seedCatalogue, seedDays, seedOfficials, seedPlan, seedRules } from './seed-files';

const SEEDED = 'seeded';

/**
 * The 2024 plan as its appendix tells it. Throws `StartFault` naming the first doubtful row: seeds have none, but for
 * the communes, a group whose 235 members the catalogue does not list.
 */
export const readSeedPlan = async (catalogue: AgencyCatalogue): Promise<PlanToConfirm> => {
  const { plan, appendix } = seedPlan();
  const readers = {
    deadline: (text: string) => understandDeadline(text, { year: plan.year }),
    agencies: (text: string) => agenciesOfCell(text, catalogue),
  };
  const reading = await readAppendix(appendix, readers, plan.areas);
  if (!reading.ok) throw new StartFault(instanceText.seedFault(appendix.name, reading.error));
  const fault = reading.value.faults.find((one) => one.problem !== 'group-empty' || one.leftOut);
  if (fault)
    throw new StartFault(
      instanceText.seedFault(appendix.name, `${fault.sheet}, ${fault.row}: ${fault.problem} "${fault.said}"`),
    );
  const { id, title, year, number, issuer, areas, standingAgency, officeAgency } = plan;
  return {
    id,
    title,
    year,
    number,
    issuer,
    standing: standingAgency,
    office: officeAgency,
    areas,
    targets: reading.value.targets,
    duties: reading.value.duties,
    tasks: reading.value.tasks,
  };
};

/**
 * Loads `seeds/` once: directory, rules (others than those of the seeds where given) and the demo plan, confirmed on the
 * plan clock. Null when it was done before.
 */
export const seedOnce = async (
  store: PlanStore,
  nowMs: number,
  demo: boolean,
  rules: Rules = seedRules(),
): Promise<{ readonly title: string; readonly tasks: number } | null> => {
  if ((await store.setting(SEEDED)) !== null) return null;
  const catalogue = seedCatalogue();
  const declared = new Set([...rules.calendar.off, ...rules.calendar.work]);
  const days = seedDays().filter((one) => declared.has(one.date));
  await store.saveDirectory(catalogue, demo ? seedOfficials() : [], nowMs);
  await store.saveRules(rules, 'seeds', nowMs, days);
  const plan = demo ? await readSeedPlan(catalogue) : null;
  if (plan !== null) await store.confirm(plan, rules, nowMs, 'system');
  await store.saveSetting(SEEDED, { atMs: nowMs, demo });
  return plan === null ? null : { title: plan.title, tasks: plan.tasks.length };
};
