import { isReopened, newsOf, sameNews } from '../../../domain/family/decide-family';
import type { ChildRef } from '../../../domain/family/family';
import type { TaskState } from '../../../domain/task/state';
import type { UntoldNews } from '../../../ports/task-starter';
import type { Db } from '../client';
import type { RuleCache } from './rule-cache';

interface Row {
  readonly state: TaskState;
  readonly isOver: boolean;
  readonly children: readonly ChildRef[];
}

/**
 * Children whose news their parent does not have: a signal was lost, or the parent's workflow was not there. One that is
 * completed wants to know of a period that was opened again, and of nothing else.
 */
export const untoldNews = async (db: Db, rules: RuleCache): Promise<readonly UntoldNews[]> => {
  const set = await rules.latest();
  if (set === null) return [];
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT c.state, p.state->'children' AS children, p.standing = 'completed' AS "isOver"
       FROM "Task" c JOIN "Task" p ON p.id = c."parentId"
      WHERE p.standing = 'open' OR (p.standing = 'completed' AND c.standing = 'open')`,
  );
  return rows.flatMap(({ state, children, isOver }) => {
    const known = children.find((one) => one.taskId === state.taskId);
    const news = newsOf(state, set.calendar);
    if (known === undefined || state.parent === null || sameNews(known, news)) return [];
    if (isOver && !isReopened(known, news)) return [];
    return [{ parentId: state.parent.taskId, childId: state.taskId, seq: state.seq, news, isOver }];
  });
};
