import { hasHeard, standingTold } from '../../domain/family/parent-standing';
import type { TaskState } from '../../domain/task/state';
import type { UntoldStanding } from '../../ports/task-starter';
import type { Db } from './client';

interface Row {
  readonly child: TaskState;
  readonly parent: TaskState;
}

/** Children that stand otherwise than their parent: a signal was lost, or their workflow was not there. */
export const unheardStandings = async (db: Db): Promise<readonly UntoldStanding[]> => {
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT c.state AS child, p.state AS parent FROM "Task" c JOIN "Task" p ON p.id = c."parentId"
      WHERE c.standing IN ('open', 'suspended') AND p.standing <> c.standing AND p.standing <> 'completed'`,
  );
  return rows.flatMap(({ child, parent }) => {
    const told = standingTold(parent);
    return told === null || hasHeard(child, told) ? [] : [{ childId: child.taskId, seq: parent.seq, told }];
  });
};
