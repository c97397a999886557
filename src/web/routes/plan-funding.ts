import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { readMoney } from '../../domain/plan/money';
import { planFundingFault } from '../../messages/plans/plan-funding';
import type { PlanFundings } from '../../ports/plan-funding';
import { HttpFault } from '../http/faults';
import { bodyOf, paramsOf, PlanId } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import { planFundingHref } from '../links';
import { PlanFundingPage } from '../views/plan-funding';
import type { Flash } from '../views/frame/flash';
import { actorOf } from '../http/acting';

const PATH = '/ke-hoach/:plan/kinh-phi';

const Said = z.object({
  token: z.uuid(),
  amount: z.string().max(60).default(''),
  source: z.string().max(5_000).optional(),
  number: z.string().max(100).optional(),
  date: z.string().max(20).default(''),
});

const pageOf =
  (fundings: PlanFundings, loadShell: LoadShell) =>
  async (req: Request, res: Response, flash: Flash | null): Promise<void> => {
    const [shell, told] = await Promise.all([loadShell(req), fundings.of(paramsOf(PlanId, req).plan)]);
    if (told === null) throw new HttpFault('notFound');
    const page = PlanFundingPage({ shell, told, token: randomUUID(), flash });
    await sendPage(res, page, flash === null ? 200 : 422);
  };

/** The money of a plan and how it came to be, for everybody to read. */
export const planFundingRoutes = (fundings: PlanFundings, loadShell: LoadShell): Router => {
  const page = pageOf(fundings, loadShell);
  return Router().get(PATH, (req, res) => page(req, res, null));
};

/** Writing it down: Sở Nội vụ, which the rules see to. */
export const planFundingActRoutes = (fundings: PlanFundings, loadShell: LoadShell): Router => {
  const page = pageOf(fundings, loadShell);
  return Router().post(PATH, async (req, res) => {
    const actor = actorOf(await loadShell(req));
    const { plan } = paramsOf(PlanId, req);
    const { token, amount, source = null, number, date } = bodyOf(Said, req);
    const said = {
      // What is no amount is refused by the rule.
      amount: amount.trim() === '' ? null : (readMoney(amount) ?? NaN),
      source,
      ref: number === undefined ? null : { number, date },
    };
    const done = await fundings.set(actor, plan, said, token);
    if (done.ok) return res.redirect(303, planFundingHref(plan));
    if (done.error.code === 'no-right') throw new HttpFault('noRole');
    if (done.error.code === 'no-such-plan') throw new HttpFault('notFound');
    await page(req, res, { ok: false, text: planFundingFault(done.error) });
  });
};
