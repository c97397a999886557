import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { fail, ok, type Result } from '../../domain/result';
import type { Actor } from '../../domain/task/actor';
import { REPORT_KINDS } from '../../domain/report/periods';
import { reportWords } from '../../messages/web/report-page';
import { bodyOf, Code, Day, OfficialId, paramsOf } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import type { WebPorts } from '../ports';
import { ReportsPage } from '../views/reports';
import type { Flash } from '../views/frame/flash';
import { actorOf } from '../http/acting';

const PATH = '/bao-cao';
const LATEST = 12;
/** Attempts shown under one report. */
const MOST_DELIVERIES = 200;

const Order = z.object({ plan: Code.optional(), kind: z.enum(REPORT_KINDS), asOf: Day });
const Id = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });
const Note = z.object({ note: z.string().max(500).optional() });
/** A field that may stand in the form several times. */
const To = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(OfficialId).max(40),
);

type ReportWebPorts = Pick<WebPorts, 'reports' | 'views' | 'directory' | 'deliveries' | 'clock'>;

const createPage =
  ({ reports, views, directory, deliveries, clock }: ReportWebPorts, loadShell: LoadShell) =>
  async (req: Request, res: Response, flash: Flash | null): Promise<void> => {
    const [shell, kept, plans, officials] = await Promise.all([
      loadShell(req),
      reports.latest(LATEST),
      views.plans(),
      directory.officials(),
    ]);
    const nowMs = clock.now();
    const shown = await Promise.all(
      kept.map(async (report) => ({
        report,
        deliveries: await deliveries.views.list({ reportId: report.id }, MOST_DELIVERIES, nowMs),
      })),
    );
    const page = ReportsPage({ shell, shown, plans, officials, today: civilDateAt(nowMs), flash });
    await sendPage(res, page, flash === null || flash.ok ? 200 : 422);
  };

/** The reports that were made, and what became of their sending: for everybody to read. */
export const reportRoutes = (ports: ReportWebPorts, loadShell: LoadShell): Router => {
  const page = createPage(ports, loadShell);
  return Router().get(PATH, (req, res) => page(req, res, null));
};

/** Making and sending them: the standing agency alone, which the desk sees to. */
export const reportActRoutes = (ports: ReportWebPorts, loadShell: LoadShell): Router => {
  const { reports } = ports;
  const page = createPage(ports, loadShell);
  const act =
    (work: (by: Actor, req: Request) => Promise<Result<string, string>>) =>
    async (req: Request, res: Response): Promise<void> => {
      const done = await work(actorOf(await loadShell(req)), req);
      await page(req, res, done.ok ? { ok: true, text: done.value } : { ok: false, text: done.error });
    };
  return Router()
    .post(
      PATH,
      act(async (by, req) => {
        const { plan = null, kind, asOf } = bodyOf(Order, req);
        const made = await reports.make({ planId: plan, kind, asOf }, by);
        return made.ok ? ok(reportWords.made(made.value.title)) : made;
      }),
    )
    .post(
      `${PATH}/:id/gui`,
      act(async (by, req) => {
        const to = To.safeParse((req.body as { to?: unknown } | undefined)?.to);
        if (!to.success) return fail(reportWords.tooMany);
        const { note = null } = bodyOf(Note, req);
        const sending = { to: [...new Set(to.data)], note, urgent: false };
        const sent = await reports.send(paramsOf(Id, req).id, sending, by);
        return sent.ok ? ok(reportWords.onTheWay(sent.value.length)) : sent;
      }),
    );
};
