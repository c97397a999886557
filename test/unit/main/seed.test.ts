import { readSeedPlan } from '../../../src/main/seed';
import { seedCatalogue } from '../../../src/main/seed-files';

it('the seeds are read whole: what a first start confirms', async () => {
  const plan = await readSeedPlan(seedCatalogue());
  expect(plan.tasks).toHaveLength(57);
  expect(plan.areas).toHaveLength(8);
  expect(plan.targets).toHaveLength(40);
  expect(plan.duties).toHaveLength(29);
  expect(plan.tasks.filter((one) => one.leads.length === 0)).toEqual([]);
});
