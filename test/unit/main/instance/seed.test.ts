import { becomesTask } from '../../../../src/domain/plan/listing';
import { readSeedPlan } from '../../../../src/main/instance/seed';
import { seedCatalogue } from '../../../../src/main/instance/seed-files';

it('the seeds are read whole: what a first start confirms', async () => {
  const { draft, rows } = await readSeedPlan(seedCatalogue(), 0);
  expect(rows.filter(becomesTask)).toHaveLength(57);
  expect(draft.head.areas).toHaveLength(8);
  expect(draft.targets).toHaveLength(40);
  expect(draft.duties).toHaveLength(29);
  expect(rows.filter((one) => one.task?.leads.length === 0)).toEqual([]);
});
