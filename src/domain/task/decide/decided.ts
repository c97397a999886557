import type { Result } from '../../result';
import type { TaskEvent } from '../events';
import type { TaskFault } from '../faults';

/** What a command makes happen, or why it may not. */
export type Decided = Result<readonly TaskEvent[], TaskFault>;
