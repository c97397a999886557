import { mergeToldBy, type MergeTelling } from '../../../domain/family/succession';
import type { TaskState } from '../../../domain/task/state';
import type { Db } from '../client';

/** Tasks merged into open ones which do not know it: a signal was lost, or the successor's workflow was not there. */
export const unheardMerges = async (db: Db): Promise<readonly MergeTelling[]> => {
  const rows = await db.$queryRawUnsafe<{ state: TaskState }[]>(
    `SELECT m.state FROM "Task" m JOIN "Task" s ON s.id = m.state->'end'->>'successor'
      WHERE m.standing = 'withdrawn' AND s.standing IN ('open', 'suspended')
        AND NOT s.state->'mergedFrom' @> to_jsonb(m.number)`,
  );
  return rows.flatMap(({ state }) => mergeToldBy(state) ?? []);
};
