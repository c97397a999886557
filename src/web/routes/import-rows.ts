import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Result } from '../../domain/result';
import type { ImportDesk } from '../../ports/import-desk';
import { actorOf, isManager } from '../http/acting';
import { Back } from '../http/back';
import { HttpFault } from '../http/faults';
import { bodyOf, paramsOf, Ticked } from '../http/parse';
import { isHtmx } from '../http/request';
import type { LoadShell } from '../http/shell';
import { refuseSecret } from '../http/upload';
import { ImportRow } from '../views/imports/import-row';
import { ImportRowForm } from '../views/imports/import-row-form';
import { importHref } from '../views/imports/import-row-props';
import { Cells, Mark, RowPlace } from './import-fields';
import type { ImportPagePorts, ImportPages } from './import-pages';

/** The rows of an import, looked at and put right one by one. */
export const importRowRoutes = (
  desk: ImportDesk,
  { directory }: Pick<ImportPagePorts, 'directory'>,
  loadShell: LoadShell,
  { draft }: Pick<ImportPages, 'draft'>,
): Router => {
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
    const [row, info, catalogue] = await Promise.all([desk.row(id, place), desk.info(id), directory.catalogue()]);
    if (row === null || info === null) throw new HttpFault('notFound');
    const mayEdit = isManager(shell) && info.state === 'draft';
    const props = { importId: id, row, catalogue, agencyName: shell.agencyName, mayEdit, back };
    res.setHeader('Cache-Control', 'no-store');
    res.type('html').send(await (as === 'form' && mayEdit ? ImportRowForm(props) : ImportRow(props)));
  };

  return Router()
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
    });
};
