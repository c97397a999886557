import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';

/** Two copies of protobufjs and history JSON breaks ("type must be a Type"): docs/decisions/0001. */
const pathFrom = (name: string): string => {
  const there = name === '' ? __filename : require.resolve(`${name}/package.json`);
  return createRequire(there).resolve('protobufjs/package.json');
};

it('protobufjs is one, hoisted, of the version that Temporal wants', () => {
  const own = pathFrom('');
  expect(own).toBe(join(dirname(require.resolve('@temporalio/common/package.json')), '../../protobufjs/package.json'));
  for (const name of ['common', 'proto', 'worker', 'client']) expect(pathFrom(`@temporalio/${name}`)).toBe(own);
  expect((JSON.parse(readFileSync(own, 'utf8')) as { version: string }).version).toBe('8.8.1');
});
