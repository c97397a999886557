import type { Client } from '@temporalio/client';
import type { Official } from '../../src/domain/directory/official';
import type { Rules } from '../../src/domain/task/policy';
import type { Parts } from '../../src/main/instance/parts';
import type { Stores } from '../../src/main/instance/stores';
import type { Clock } from '../../src/ports/clock';

/** What every measurement works on. */
export interface BenchWorld {
  readonly client: Client;
  readonly stores: Stores;
  readonly parts: Parts;
  readonly clock: Clock;
  readonly rules: Rules;
  readonly officials: readonly Official[];
}
