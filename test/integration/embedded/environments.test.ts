import { devServer, timeSkipping, useEnvironment } from '../../support/test-env';

const skipping = useEnvironment(timeSkipping);
const real = useEnvironment(() => devServer(['DondocPlan']));

test('the time-skipping server skips', async () => {
  const before = await skipping().currentTimeMs();
  await skipping().sleep('300 days');
  expect((await skipping().currentTimeMs()) - before).toBeGreaterThanOrEqual(300 * 86_400_000);
});

test('the development server has the search attributes', async () => {
  const { connection } = real();
  const listed = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
  expect(Object.keys(listed.customAttributes)).toContain('DondocPlan');
});
