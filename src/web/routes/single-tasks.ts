import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { shownPlan } from '../../domain/plan/choose-plan';
import { singleTaskFault, singleWords } from '../../messages/plans/single-task';
import type { SingleTasks } from '../../ports/single-tasks';
import { HttpFault } from '../http/faults';
import { bodyOf, Code, paramsOf, queryOf } from '../http/parse';
import { sendPage, type LoadShell, type Shell } from '../http/shell';
import { refuseSecret } from '../http/upload';
import type { WebPorts } from '../ports';
import { SingleForm } from '../single-form';
import { DutiesPage } from '../views/duties';
import { SingleTaskPage } from '../views/single-task';
import { managerOf } from '../http/acting';

const DutyId = z.object({ id: z.string().regex(/^[\w.-]{1,120}$/) });
const Query = z.object({ 'ke-hoach': Code.optional() });

/** Sở Nội vụ writes single tasks down, and follows duties of the plan as tasks. */
export const singleTaskRoutes = (singles: SingleTasks, { views }: WebPorts, loadShell: LoadShell): Router => {
  const standing = (shell: Shell): string => managerOf(shell).officialId;
  return Router()
    .get('/them-nhiem-vu', async (req, res) => {
      const shell = await loadShell(req);
      await sendPage(res, SingleTaskPage({ shell, form: { token: randomUUID() }, flash: null }));
    })
    .post('/them-nhiem-vu', async (req, res) => {
      const shell = await loadShell(req);
      const by = standing(shell);
      const form = bodyOf(SingleForm, req);
      refuseSecret(...Object.values(form));
      const { title, product, deadline, leads, coordinating, token } = form;
      const source = { number: form.number, date: form.date, issuer: form.issuer, title: form.sourceTitle };
      const funding = { amount: form.amount, source: form.fundingSource };
      const added = await singles.add({ title, product, deadline, leads, coordinating, source, funding }, token, by);
      if (added.ok) return res.redirect(303, `/nhiem-vu/${added.value}`);
      const flash = { ok: false, text: singleTaskFault(added.error) };
      return sendPage(res, SingleTaskPage({ shell, form, flash }), 422);
    })
    .get('/trach-nhiem', async (req, res) => {
      const shell = await loadShell(req);
      const wanted = queryOf(Query, req)['ke-hoach'];
      const plans = await views.plans();
      const plan = shownPlan(plans, wanted) ?? null;
      const duties = plan === null ? [] : await singles.duties(plan.id);
      await sendPage(res, DutiesPage({ shell, plan, duties }));
    })
    .post('/trach-nhiem/:id/theo-doi', async (req, res) => {
      const by = standing(await loadShell(req));
      const number = await singles.follow(paramsOf(DutyId, req).id, by);
      if (number === null) throw new HttpFault('notFound', singleWords.noAgency);
      res.redirect(303, `/nhiem-vu/${number}`);
    });
};
