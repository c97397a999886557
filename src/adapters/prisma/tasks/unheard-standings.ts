import { hasHeard, toldTo } from '../../../domain/family/parent-standing';
import type { TaskState } from '../../../domain/task/state';
import type { UntoldStanding } from '../../../ports/task-starter';
import type { Db } from '../client';

interface Row {
  readonly child: TaskState;
  readonly parent: TaskState;
}

/** Children that stand otherwise than their parent lets them: a signal was lost, or their workflow was not there. */
export const unheardStandings = async (db: Db): Promise<readonly UntoldStanding[]> => {
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT c.state AS child, p.state AS parent FROM "Task" c JOIN "Task" p ON p.id = c."parentId"
      WHERE c.standing IN ('open', 'suspended')
        AND (p.standing <> c.standing OR c.state->'parent'->>'why' = 'cascade'
             OR p.state->'deadline'->>'kind' NOT IN ('recurring', 'continuous'))`,
  );
  return rows.flatMap(({ child, parent }) => {
    const known = parent.children.find((one) => one.taskId === child.taskId);
    const told = known === undefined ? null : toldTo(parent, known);
    return told === null || hasHeard(child, told) ? [] : [{ childId: child.taskId, seq: parent.seq, told }];
  });
};
