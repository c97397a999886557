import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { mayManage } from '../../domain/directory/may-manage';
import { CELL_NAMES } from '../../domain/plan/appendix-rows';
import { ROW_STANDINGS } from '../../domain/plan/listing';
import { readMoney } from '../../domain/plan/money';
import { fold } from '../../domain/text/fold';
import type { Result } from '../../domain/result';
import { deskText } from '../../messages/plans/import-desk';
import { importText } from '../../messages/web/import-pages';
import { webFaults } from '../../messages/web/web-faults';
import type { ImportDesk } from '../../ports/import-desk';
import { Back } from '../http/back';
import { HttpFault } from '../http/faults';
import { bodyOf, Code, paramsOf, queryOf, Ticked } from '../http/parse';
import { isHtmx } from '../http/request';
import { sendPage, type LoadShell, type Shell } from '../http/shell';
import { oneFile, refuseSecret, uploadOf } from '../http/upload';
import type { WebPorts } from '../ports';
import type { TypedDocument } from '../views/imports/import-confirm';
import { ImportDraftPage, rowQuery, STANDING_ADDRESSES } from '../views/imports/import-draft';
import { ImportRow } from '../views/imports/import-row';
import { ImportRowForm } from '../views/imports/import-row-form';
import { importHref } from '../views/imports/import-row-props';
import { ImportStartPage } from '../views/imports/import-start';
import type { Flash } from '../views/task/task-props';

const PAGE_SIZE = 50;
const LATEST = 20;

const ImportId = z.object({ id: z.string().regex(/^nap-[a-z0-9-]{1,60}$/) });
const RowPlace = ImportId.extend({
  place: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number),
});
const Take = z.object({
  plan: z.string().max(100).optional(),
  title: z.string().trim().max(500).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});
const View = z.object({
  loc: z.enum(Object.values(STANDING_ADDRESSES)).optional(),
  trang: z.coerce.number().int().min(1).max(100_000).default(1),
  sua: z.coerce.number().int().min(0).optional(),
  bao: z.enum(['luu', 'cu', 'xong']).optional(),
});
const Cells = z.object(Object.fromEntries(CELL_NAMES.map((name) => [name, z.string().trim().max(10_000).default('')])));
const Confirm = z.object({
  sure: z.literal('1'),
  number: z.string().trim().max(100).optional(),
  date: z.string().max(20).optional(),
});
const Mark = z.object({ mark: z.enum(['skip', 'restore', 'looked']), back: Back });
const Alias = z.object({
  said: z.string().trim().min(1).max(2_000),
  code: Code.optional(),
  name: z.string().trim().max(200).optional(),
  back: Back,
});
const Head = z
  .object({
    title: z.string().trim().max(500).default(''),
    number: z.string().trim().max(100).optional(),
    date: z.string().trim().max(10).optional(),
    issuer: z.string().trim().max(200).default(''),
    amount: z.string().trim().max(60).default(''),
    source: z.string().trim().max(500).optional(),
    standing: Code,
    office: Code,
  })
  .catchall(z.string().max(100));

/** From a file to a running plan, on pages. The desk says what may be done; here it is only shown. */
export const importRoutes = (
  desk: ImportDesk,
  ports: Pick<WebPorts, 'views' | 'directory' | 'workbooks'>,
  loadShell: LoadShell,
): Router => {
  const start = async (req: Request, res: Response, flash?: Flash): Promise<void> => {
    const shell = await loadShell(req);
    const [plans, latest] = await Promise.all([ports.views.plans(), desk.latest(LATEST)]);
    const page = ImportStartPage({ shell, mayManage: mayDo(shell), plans, latest, flash });
    await sendPage(res, page, flash === undefined || flash.ok ? 200 : 422);
  };

  const draft = async (req: Request, res: Response, flash?: Flash, typed?: TypedDocument): Promise<void> => {
    const { id } = paramsOf(ImportId, req);
    const { loc, trang, sua, bao } = queryOf(View, req);
    const filter = ROW_STANDINGS.find((one) => STANDING_ADDRESSES[one] === loc);
    const shell = await loadShell(req);
    const [info, difference, rows, catalogue] = await Promise.all([
      desk.info(id),
      desk.difference(id),
      desk.rows(id, rowQuery(filter, trang, PAGE_SIZE)),
      ports.directory.catalogue(),
    ]);
    if (info === null) throw new HttpFault('notFound');
    const told =
      flash ??
      (bao === undefined ? undefined : noteOf(bao, info.counts.sure + info.counts.looked + info.counts.doubtful));
    const shown = {
      filter,
      page: trang,
      pageSize: PAGE_SIZE,
      editing: sua,
      mayManage: mayDo(shell),
      flash: told,
      typed,
    };
    await sendPage(
      res,
      ImportDraftPage({ shell, info, difference, rows, catalogue, ...shown }),
      told === undefined || told.ok ? 200 : 422,
    );
  };

  const actorOf = (shell: Shell) => {
    if (shell.role === null) throw new HttpFault('noRole');
    return shell.role;
  };

  /** One row again, as htmx asks for it; a browser without script goes back to the page. */
  const answerRow = async (req: Request, res: Response, back: string, done: Result<unknown, string>): Promise<void> => {
    if (!done.ok) {
      if (!isHtmx(req)) return draft(req, res, { ok: false, text: done.error });
      res.status(422);
    }
    const { id, place } = paramsOf(RowPlace, req);
    if (!isHtmx(req)) return res.redirect(303, `${back}#dong-${place}`);
    res.setHeader('HX-Trigger', 'import-changed');
    await sendRow(req, res, back, 'row', id, place);
  };

  const sendRow = async (
    req: Request,
    res: Response,
    back: string,
    as: 'row' | 'form',
    id: string,
    place: number,
  ): Promise<void> => {
    const shell = await loadShell(req);
    const [row, info, catalogue] = await Promise.all([desk.row(id, place), desk.info(id), ports.directory.catalogue()]);
    if (row === null || info === null) throw new HttpFault('notFound');
    const mayEdit = mayDo(shell) && info.state === 'draft';
    const props = { importId: id, row, catalogue, agencyName: shell.agencyName, mayEdit, back };
    res.setHeader('Cache-Control', 'no-store');
    res.type('html').send(await (as === 'form' && mayEdit ? ImportRowForm(props) : ImportRow(props)));
  };

  return Router()
    .get('/ke-hoach/nhap', (req, res) => start(req, res))
    .post('/ke-hoach/nhap', oneFile, async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { plan, title, year } = bodyOf(Take, req);
      const upload = uploadOf(req);
      if (upload === null) return start(req, res, { ok: false, text: webFaults.emptyFile.join('. ') });
      refuseSecret(upload.name, title);
      const file = { name: upload.name, bytes: upload.content };
      const taken = await desk.take(actor, { file, planId: plan ?? null, title, year });
      if (!taken.ok) return start(req, res, { ok: false, text: taken.error });
      res.redirect(303, `${importHref(taken.value.id)}${taken.value.isNew ? '' : '?bao=cu'}`);
    })
    .post('/ke-hoach/du-thao', oneFile, async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const upload = uploadOf(req);
      if (upload === null || ports.workbooks === null)
        return start(req, res, { ok: false, text: webFaults.emptyFile.join('. ') });
      refuseSecret(upload.name);
      const drafted = await ports.workbooks.draft(actor, { name: upload.name, bytes: upload.content });
      if (!drafted.ok) return start(req, res, { ok: false, text: drafted.error });
      res.redirect(303, `${importHref(drafted.value.id)}${drafted.value.isNew ? '' : '?bao=cu'}`);
    })
    .get('/ke-hoach/nhap/:id', (req, res) => draft(req, res))
    .get('/ke-hoach/nhap/:id/dong/:place{/:sua}', async (req, res) => {
      const { id, place } = paramsOf(RowPlace, req);
      await sendRow(req, res, importHref(id), req.params['sua'] === 'sua' ? 'form' : 'row', id, place);
    })
    .post('/ke-hoach/nhap/:id/dong/:place', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { id, place } = paramsOf(RowPlace, req);
      const cells = bodyOf(Cells, req);
      const { back } = bodyOf(z.object({ back: Back }), req);
      refuseSecret(...Object.values(cells));
      await answerRow(req, res, back, await desk.edit(actor, id, place, cells));
    })
    .post('/ke-hoach/nhap/:id/dong/:place/phoi-hop', async (req, res) => {
      const shell = await loadShell(req);
      const actor = actorOf(shell);
      const { id, place } = paramsOf(RowPlace, req);
      const { agencies, back } = bodyOf(z.object({ agencies: Ticked, back: Back }), req);
      const row = await desk.row(id, place);
      if (row === null) throw new HttpFault('notFound');
      const coordinating = [...agencies.map(shell.agencyName), row.cells.coordinating].join('; ');
      await answerRow(req, res, back, await desk.edit(actor, id, place, { coordinating }));
    })
    .post('/ke-hoach/nhap/:id/dong/:place/danh-dau', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { id, place } = paramsOf(RowPlace, req);
      const { mark, back } = bodyOf(Mark, req);
      await answerRow(req, res, back, await desk.mark(actor, id, place, mark));
    })
    .post('/ke-hoach/nhap/:id/ten-goi', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { id } = paramsOf(ImportId, req);
      const { said, code, name, back } = bodyOf(Alias, req);
      const { agencies, groups } = await ports.directory.catalogue();
      const chosen = code ?? [...agencies, ...groups].find((one) => fold(one.name) === fold(name ?? ''))?.code;
      const done = await desk.nameAgency(actor, id, said, chosen ?? name ?? '');
      if (!done.ok) return draft(req, res, { ok: false, text: done.error });
      res.redirect(303, back);
    })
    .post('/ke-hoach/nhap/:id/thong-tin', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { id } = paramsOf(ImportId, req);
      const { title, number, date, issuer, amount, source = null, standing, office, ...monitors } = bodyOf(Head, req);
      const info = await desk.info(id);
      if (info === null) throw new HttpFault('notFound');
      refuseSecret(title, issuer, number, source);
      // What is no amount is refused by the desk.
      const money = amount === '' ? null : (readMoney(amount) ?? NaN);
      const funding = money === null && source === null ? null : { amount: money, source };
      const areas = info.head.areas.map((area, at) => ({
        ...area,
        monitor: monitors[`monitor-${at}`] ?? area.monitor,
      }));
      const known = { title, number: number ?? null, date: date ?? null, issuer, funding, standing, office, areas };
      const done = await desk.setHead(actor, id, { ...info.head, ...known });
      if (!done.ok) return draft(req, res, { ok: false, text: done.error });
      res.redirect(303, `${importHref(id)}?bao=luu`);
    })
    .post('/ke-hoach/nhap/:id/xac-nhan', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { id } = paramsOf(ImportId, req);
      const { number, date } = bodyOf(Confirm, req);
      refuseSecret(number);
      const isDated = date !== undefined && isCivilDate(date);
      const decision = number !== undefined && isDated ? { number, date } : null;
      const done = await desk.confirm(actor, id, decision);
      if (!done.ok) return draft(req, res, { ok: false, text: done.error }, { number, date });
      if (decision !== null) return draft(req, res, { ok: true, text: deskText.amended(done.value) });
      res.redirect(303, `${importHref(id)}?bao=xong`);
    })
    .post('/ke-hoach/nhap/:id/lam-lai', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const done = await desk.retry(actor, paramsOf(ImportId, req).id);
      const flash = done.ok ? { ok: true, text: deskText.retried(done.value.left) } : { ok: false, text: done.error };
      await draft(req, res, flash);
    })
    .post('/ke-hoach/nhap/:id/da-xu-ly', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { task } = bodyOf(z.object({ task: z.string().min(1).max(100) }), req);
      const done = await desk.settle(actor, paramsOf(ImportId, req).id, task);
      const flash = done.ok ? { ok: true, text: deskText.settled(done.value.left) } : { ok: false, text: done.error };
      await draft(req, res, flash);
    })
    .post('/ke-hoach/nhap/:id/huy', async (req, res) => {
      const actor = actorOf(await loadShell(req));
      const { id } = paramsOf(ImportId, req);
      const done = await desk.discard(actor, id);
      if (!done.ok) return draft(req, res, { ok: false, text: done.error });
      await start(req, res, { ok: true, text: importText.discarded });
    });
};

const mayDo = (shell: Shell): boolean => shell.role !== null && mayManage(shell.role);

const noteOf = (what: 'luu' | 'cu' | 'xong', tasks: number): Flash => {
  switch (what) {
    case 'luu':
      return { ok: true, text: importText.saved };
    case 'cu':
      return { ok: true, text: deskText.sameFile };
    case 'xong':
      return { ok: true, text: deskText.confirmed(tasks) };
  }
};
