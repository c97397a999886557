import { Router } from 'express';
import { z } from 'zod';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { readMoney } from '../../domain/plan/money';
import { fold } from '../../domain/text/fold';
import { deskText } from '../../messages/plans/import-desk';
import { importText } from '../../messages/web/import-pages';
import { webFaults } from '../../messages/web/web-faults';
import type { ImportDesk } from '../../ports/import-desk';
import { actorOf } from '../http/acting';
import { HttpFault } from '../http/faults';
import { bodyOf, paramsOf } from '../http/parse';
import type { LoadShell } from '../http/shell';
import { oneFile, refuseSecret, uploadOf } from '../http/upload';
import { importHref } from '../views/imports/import-row-props';
import { Alias, Confirm, Head, ImportId, Take } from './import-fields';
import { createImportPages, type ImportPagePorts } from './import-pages';
import { importRowRoutes } from './import-rows';

/** From a file to a running plan, on pages. The desk says what may be done; here it is only shown. */
export const importRoutes = (desk: ImportDesk, ports: ImportPagePorts, loadShell: LoadShell): Router => {
  const pages = createImportPages(desk, ports, loadShell);
  const { start, draft } = pages;
  return Router()
    .use(importRowRoutes(desk, ports, loadShell, pages))
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
