import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { civilDateAt, yearOf } from '../../domain/calendar/civil-date';
import { CATALOGUE_KINDS } from '../../domain/catalogue/catalogue';
import { catalogueDeskText } from '../../messages/plans/catalogue';
import { catalogueWords } from '../../messages/web/catalogue-pages';
import { webFaults } from '../../messages/web/web-faults';
import type { CatalogueDesk } from '../../ports/catalogue-desk';
import { HttpFault } from '../http/faults';
import { bodyOf, Day, paramsOf, queryOf } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import { oneFile, refuseSecret, uploadOf } from '../http/upload';
import { sendWorkbook } from '../http/workbook';
import { CataloguePreviewPage } from '../views/catalogues/catalogue-preview';
import { catalogueHref, CatalogueStartPage } from '../views/catalogues/catalogue-start';
import type { Flash } from '../views/frame/flash';
import { actorOf, isManager } from '../http/acting';

const LATEST = 20;

const ImportId = z.object({ id: z.string().regex(/^danh-muc-[a-f0-9-]{1,60}$/) });
const Year = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const Confirm = z.object({
  sure: z.literal('1'),
  mark: z.string().max(64),
  number: z.string().trim().min(1).max(60).optional(),
  date: Day.optional(),
});
const Open = z.object({
  sua: z
    .string()
    .regex(/^[a-z]+\.\d{1,6}$/)
    .optional(),
});
const Row = z.object({ kind: z.enum(CATALOGUE_KINDS), row: z.coerce.number().int().min(1) });
const Cells = z.record(z.string().max(100), z.string().max(10_000));

/** The posted cells of a row; an emptied one is empty, not absent. */
const cellsOf = (body: unknown): Readonly<Record<string, string>> => {
  const posted = Cells.safeParse(body);
  if (!posted.success) throw new HttpFault('badRequest', 'cell');
  return Object.fromEntries(
    Object.entries(posted.data).flatMap(([name, said]) =>
      name.startsWith('cell-') ? [[name.slice('cell-'.length), said] as const] : [],
    ),
  );
};

/** The catalogues by workbook. The desk says what may be done; here it is only shown. */
export const catalogueRoutes = (desk: CatalogueDesk, loadShell: LoadShell): Router => {
  const start = async (req: Request, res: Response, flash?: Flash): Promise<void> => {
    const shell = await loadShell(req);
    const latest = await desk.latest(LATEST);
    const nextYear = yearOf(civilDateAt(shell.nowMs)) + 1;
    const page = CatalogueStartPage({ shell, mayManage: isManager(shell), latest, nextYear, flash });
    await sendPage(res, page, flash === undefined || flash.ok ? 200 : 422);
  };

  const show = async (req: Request, res: Response, flash?: Flash): Promise<void> => {
    const shell = await loadShell(req);
    const preview = await desk.preview(paramsOf(ImportId, req).id);
    if (preview === null) throw new HttpFault('notFound');
    const [kind = '', row = '0'] = (queryOf(Open, req).sua ?? '').split('.');
    const open = { kind, row: Number(row) };
    const page = CataloguePreviewPage({ shell, mayManage: isManager(shell), preview, open, flash });
    await sendPage(res, page, flash === undefined || flash.ok ? 200 : 422);
  };

  return Router()
    .get('/danh-muc.xlsx', async (_req, res) => {
      const workbook = await desk.workbook(null);
      if (workbook === null) throw new HttpFault('notFound');
      sendWorkbook(res, workbook);
    })
    .get('/danh-muc', (req, res) => start(req, res))
    .post('/danh-muc', oneFile, async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const upload = uploadOf(req);
      if (upload === null) return start(req, res, { ok: false, text: webFaults.emptyFile.join('. ') });
      refuseSecret(upload.name);
      const taken = await desk.take(actor, { name: upload.name, bytes: upload.content });
      if (!taken.ok) return start(req, res, { ok: false, text: taken.error });
      res.redirect(303, catalogueHref(taken.value.id));
    })
    .post('/danh-muc/nam-moi', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const proposed = await desk.propose(actor, bodyOf(Year, req).year);
      if (!proposed.ok) return start(req, res, { ok: false, text: proposed.error });
      res.redirect(303, catalogueHref(proposed.value.id));
    })
    .get('/danh-muc/:id', (req, res) => show(req, res))
    .post('/danh-muc/:id/dong', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { id } = paramsOf(ImportId, req);
      const done = await desk.edit(actor, id, { ...bodyOf(Row, req), cells: cellsOf(req.body) });
      await show(req, res, done.ok ? { ok: true, text: catalogueWords.saved } : { ok: false, text: done.error });
    })
    .post('/danh-muc/:id/xac-nhan', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { mark, number, date } = bodyOf(Confirm, req);
      refuseSecret(number);
      if ((number === undefined) !== (date === undefined))
        return show(req, res, { ok: false, text: catalogueDeskText.halfDecision });
      const decision = number === undefined || date === undefined ? null : { number, date };
      const done = await desk.confirm(actor, paramsOf(ImportId, req).id, mark, decision);
      if (!done.ok) return show(req, res, { ok: false, text: done.error });
      const { lines, newRules, moving } = done.value;
      const told = [
        catalogueDeskText.confirmed(lines),
        ...(newRules ? [catalogueDeskText.rulesTold] : []),
        ...(moving > 0 ? [catalogueDeskText.moving(moving)] : []),
      ];
      await show(req, res, { ok: true, text: told.join(' ') });
    })
    .post('/danh-muc/:id/huy', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const done = await desk.discard(actor, paramsOf(ImportId, req).id);
      await start(req, res, done.ok ? { ok: true, text: catalogueWords.discarded } : { ok: false, text: done.error });
    });
};
