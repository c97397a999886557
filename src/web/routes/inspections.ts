import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { InspectionFault } from '../../domain/inspection/inspection';
import type { Result } from '../../domain/result';
import type { Actor } from '../../domain/task/actor';
import { inspectionFault } from '../../messages/plans/inspection';
import type { Inspections } from '../../ports/inspections';
import { HttpFault } from '../http/faults';
import { bodyOf, Code, paramsOf, queryOf } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import { inspectionHref } from '../links';
import { InspectionsPage } from '../views/inspections';
import type { Flash } from '../views/frame/flash';
import { actorOf } from '../http/acting';

const Query = z.object({ 'ke-hoach': Code.optional() });
/** By a form's token, or by the chat message that it was written in. */
const Id = z.object({ id: z.string().regex(/^[\w.-]{1,120}$/) });
const Text = z.string().max(5_000).default('');
const Planned = z.object({
  token: z.uuid(),
  plan: Code,
  agency: Code,
  month: z.coerce.number().int().min(1).max(12),
  kind: z.enum(['announced', 'unannounced']),
});
const Visit = z.object({ date: Text, team: Text });
const Concluded = z.object({ date: Text, number: Text });
const Found = z.object({ token: z.uuid(), text: Text, due: Text });

const pageOf =
  (inspections: Inspections, loadShell: LoadShell) =>
  async (req: Request, res: Response, flash: Flash | null): Promise<void> => {
    const shell = await loadShell(req);
    const told = await inspections.of(queryOf(Query, req)['ke-hoach'], shell.role);
    const page = InspectionsPage({ shell, told, token: randomUUID, flash });
    await sendPage(res, page, flash === null ? 200 : 422);
  };

/** The year's inspections, for everybody to read. */
export const inspectionRoutes = (inspections: Inspections, loadShell: LoadShell): Router => {
  const page = pageOf(inspections, loadShell);
  return Router().get('/kiem-tra', (req, res) => page(req, res, null));
};

/** Keeping them: Sở Nội vụ alone. */
export const inspectionActRoutes = (inspections: Inspections, loadShell: LoadShell): Router => {
  const page = pageOf(inspections, loadShell);
  /** Back to the page, or the page with what was wrong. */
  const act =
    (write: (actor: Actor, req: Request) => Promise<Result<unknown, InspectionFault>>) =>
    async (req: Request, res: Response): Promise<void> => {
      const done = await write(actorOf(await loadShell(req)), req);
      const plan = queryOf(Query, req)['ke-hoach'];
      if (done.ok) return res.redirect(303, plan === undefined ? '/kiem-tra' : inspectionHref(plan));
      if (done.error.code === 'no-right') throw new HttpFault('noRole');
      await page(req, res, { ok: false, text: inspectionFault(done.error) });
    };
  const idOf = (req: Request): string => paramsOf(Id, req).id;
  return Router()
    .post(
      '/kiem-tra',
      act((actor, req) => {
        const { token, plan, kind, ...form } = bodyOf(Planned, req);
        return inspections.plan(actor, { ...form, planId: plan, announced: kind === 'announced' }, token);
      }),
    )
    .post(
      '/kiem-tra/:id/da-kiem-tra',
      act((actor, req) => inspections.visit(actor, idOf(req), bodyOf(Visit, req))),
    )
    .post(
      '/kiem-tra/:id/ket-luan',
      act((actor, req) => inspections.conclude(actor, idOf(req), bodyOf(Concluded, req))),
    )
    .post(
      '/kiem-tra/:id/bo',
      act((actor, req) => inspections.remove(actor, idOf(req))),
    )
    .post(
      '/kiem-tra/:id/khac-phuc',
      act((actor, req) => {
        const { token, ...form } = bodyOf(Found, req);
        return inspections.find(actor, idOf(req), form, token);
      }),
    );
};
