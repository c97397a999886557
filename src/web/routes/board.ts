import { Router } from 'express';
import { z } from 'zod';
import type { WebPorts } from '../ports';
import { createBoardReader } from '../board-data';
import { Code, queryOf } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import { BoardPage } from '../views/board/board';

const Query = z.object({ 'ke-hoach': Code.optional() });

export const boardRoutes = (
  { views, planFundings }: Pick<WebPorts, 'views' | 'planFundings'>,
  loadShell: LoadShell,
): Router => {
  const readBoard = createBoardReader(views);
  return Router().get('/', async (req, res) => {
    const query = queryOf(Query, req);
    const shell = await loadShell(req);
    const board = await readBoard(query['ke-hoach'], shell.nowMs, shell.mark);
    const funding = board === null ? null : await planFundings.current(board.plan.id);
    await sendPage(res, BoardPage({ shell, board, funding }));
  });
};
