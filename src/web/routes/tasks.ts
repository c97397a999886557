import { randomUUID } from 'node:crypto';
import { Router, type Request } from 'express';
import type { WebPorts } from '../ports';
import { offersOf } from '../acts/offers';
import { HttpFault } from '../http/faults';
import { paramsOf, queryOf, TaskNumber } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import { filterOf, ListAddress } from '../list-query';
import { listHref } from '../links';
import { ListPage } from '../views/list';
import { TaskPage } from '../views/task/task';
import type { Flash } from '../views/frame/flash';

const PAGE_SIZE = 50;

/** The page of one task as a request sees it; with what came of an act, when it answers one. */
export const createTaskPage =
  ({ views }: Pick<WebPorts, 'views'>, loadShell: LoadShell) =>
  async (req: Request, number: number, flash?: Flash): Promise<JSX.Element> => {
    const shell = await loadShell(req);
    const [page, plans] = await Promise.all([views.page(number, shell.nowMs), views.plans()]);
    if (page === null) throw new HttpFault('noTask');
    const { line, state } = page;
    const area = plans.find((one) => one.id === line.planId)?.areas.find((one) => one.code === line.area);
    const offers = shell.role && shell.rules ? offersOf(state, shell.role, shell.nowMs, shell.rules) : null;
    return TaskPage({ shell, page, areaName: area?.name ?? line.area, offers, token: randomUUID(), flash });
  };

export type MakeTaskPage = ReturnType<typeof createTaskPage>;

export const taskRoutes = (
  { views }: Pick<WebPorts, 'views'>,
  loadShell: LoadShell,
  makeTaskPage: MakeTaskPage,
): Router =>
  Router()
    .get('/nhiem-vu', async (req, res) => {
      const query = queryOf(ListAddress, req);
      const shell = await loadShell(req);
      const offset = ((query.page ?? 1) - 1) * PAGE_SIZE;
      const [plans, list] = await Promise.all([
        views.plans(),
        views.list(filterOf(query), { limit: PAGE_SIZE, offset }, shell.nowMs),
      ]);
      // A filter changed by htmx: the address shown is the short one, without what is not set.
      if (req.headers['hx-source'] === 'form#loc') res.setHeader('HX-Replace-Url', listHref(query));
      await sendPage(res, ListPage({ shell, query, plans, ...list, pageSize: PAGE_SIZE }));
    })
    .get('/nhiem-vu/:number', async (req, res) => {
      await sendPage(res, await makeTaskPage(req, paramsOf(TaskNumber, req).number));
    });
