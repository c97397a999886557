import { Router } from 'express';
import type { z } from 'zod';
import { childNumberIn, timelineText } from '../../messages/acts/timeline';
import { FactsQuery, toApiFacts } from '../api/facts';
import { InspectionsQuery, toApiInspections } from '../api/inspections';
import { openApi } from '../api/openapi';
import {
  MOST_ITEMS,
  SummaryQuery,
  TasksQuery,
  toApiTask,
  type Summary,
  type TaskDetail,
  type TaskList,
} from '../api/schemas';
import { HttpFault } from '../http/faults';
import { paramsOf, queryOf, TaskNumber } from '../http/parse';
import { apiAccess } from '../http/security';
import type { WebPorts } from '../ports';

/** The same as the pages show, as JSON. Reading only: acts go through the chat or the pages. */
export const apiRoutes = ({ views, clock, directory, access, facts, inspections, planFundings }: WebPorts): Router => {
  const description = openApi();
  const detail = async (number: number): Promise<z.infer<typeof TaskDetail>> => {
    const [page, catalogue] = await Promise.all([views.page(number, clock.now()), directory.catalogue()]);
    if (page === null) throw new HttpFault('noTask');
    const names = new Map(catalogue.agencies.map((one) => [one.code, one.name]));
    const agencies = new Map(page.state.assignments.map((one) => [one.id, one.agency]));
    const agencyName = (code: string): string => names.get(code) ?? code;
    const partName = (id: string): string => agencyName(agencies.get(id) ?? id);
    return {
      ...toApiTask(page.line),
      opened: page.children.map(toApiTask),
      assignments: [...page.assignments],
      timeline: page.timeline.map(({ seq, atMs, by, event }) => ({
        seq,
        at: new Date(atMs).toISOString(),
        by: by.name,
        kind: event.kind,
        text: timelineText(event, { agencyName, partName, childNumber: childNumberIn(page.state) }),
        event: { ...event },
      })),
    };
  };

  return Router()
    .use('/api', apiAccess(access))
    .get('/api/openapi.json', (_req, res) => {
      res.json(description);
    })
    .get('/api/v1/tasks', async (req, res) => {
      const { limit, offset, plan, descending, ...filter } = queryOf(TasksQuery, req);
      const { items, total } = await views.list(
        { ...filter, planId: plan, descending: descending === 'true' },
        { limit: Math.min(limit, MOST_ITEMS), offset },
        clock.now(),
      );
      const list: z.infer<typeof TaskList> = {
        items: items.map(toApiTask),
        total,
      };
      res.json(list);
    })
    .get('/api/v1/tasks/:number', async (req, res) => {
      res.json(await detail(paramsOf(TaskNumber, req).number));
    })
    .get('/api/v1/summary', async (req, res) => {
      const query = queryOf(SummaryQuery, req);
      const now = clock.now();
      const plans = await views.plans();
      const plan = query.plan === undefined ? plans[0] : plans.find((one) => one.id === query.plan);
      if (query.plan !== undefined && plan === undefined) throw new HttpFault('notFound');
      const [counts, areas, agencies, funding] = await Promise.all([
        views.counts(plan?.id, now),
        plan === undefined ? [] : views.byArea(plan.id, now),
        views.byAgency(plan?.id, now),
        plan === undefined ? null : planFundings.current(plan.id),
      ]);
      const summary: z.infer<typeof Summary> = {
        asOf: new Date(now).toISOString(),
        plan:
          plan === undefined
            ? null
            : { id: plan.id, title: plan.title, year: plan.year, funding: funding?.funding ?? null },
        ...counts,
        areas: [...areas],
        agencies: [...agencies],
      };
      res.json(summary);
    })
    .get('/api/v1/facts', async (req, res) => {
      const { period, asOf, plan } = queryOf(FactsQuery, req);
      const told = await facts.of({ kind: period, asOf, planId: plan });
      if (told.ok) return void res.json(toApiFacts(told.value));
      throw told.error.code === 'no-plan' ? new HttpFault('notFound') : new HttpFault('badRequest', 'asOf');
    })
    .get('/api/v1/inspections', async (req, res) => {
      const told = await inspections.of(queryOf(InspectionsQuery, req).plan, null);
      if (told === null) throw new HttpFault('notFound');
      res.json(toApiInspections(told));
    })
    .use('/api', () => {
      throw new HttpFault('notFound');
    });
};
