import type { Request, Response } from 'express';
import { ROW_STANDINGS } from '../../domain/plan/listing';
import { deskText } from '../../messages/plans/import-desk';
import { importText } from '../../messages/web/import-pages';
import type { ImportDesk } from '../../ports/import-desk';
import { isManager } from '../http/acting';
import { HttpFault } from '../http/faults';
import { paramsOf, queryOf } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import type { WebPorts } from '../ports';
import type { TypedDocument } from '../views/imports/import-confirm';
import { ImportDraftPage, rowQuery, STANDING_ADDRESSES } from '../views/imports/import-draft';
import { ImportStartPage } from '../views/imports/import-start';
import type { Flash } from '../views/frame/flash';
import { ImportId, View } from './import-fields';

const PAGE_SIZE = 50;
const LATEST = 20;

export type ImportPagePorts = Pick<WebPorts, 'views' | 'directory' | 'workbooks'>;

/** Sends the page where files come in, and the page of one import, each with what came of the act just done. */
export const createImportPages = (desk: ImportDesk, ports: ImportPagePorts, loadShell: LoadShell) => {
  const start = async (req: Request, res: Response, flash?: Flash): Promise<void> => {
    const shell = await loadShell(req);
    const [plans, latest] = await Promise.all([ports.views.plans(), desk.latest(LATEST)]);
    const page = ImportStartPage({ shell, mayManage: isManager(shell), plans, latest, flash });
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
      mayManage: isManager(shell),
      flash: told,
      typed,
    };
    await sendPage(
      res,
      ImportDraftPage({ shell, info, difference, rows, catalogue, ...shown }),
      told === undefined || told.ok ? 200 : 422,
    );
  };

  return { start, draft };
};

export type ImportPages = ReturnType<typeof createImportPages>;

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
