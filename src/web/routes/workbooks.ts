import { Router, type Response } from 'express';
import { z } from 'zod';
import type { PlanWorkbooks, Workbook } from '../../ports/plan-workbooks';
import { HttpFault } from '../http/faults';
import { paramsOf, PlanId } from '../http/parse';
import { sendWorkbook } from '../http/workbook';

const ImportId = z.object({ id: z.string().regex(/^nap-[a-z0-9-]{1,60}$/) });

const send = (res: Response, workbook: Workbook | null): void => {
  if (workbook === null) throw new HttpFault('notFound');
  sendWorkbook(res, workbook);
};

/** Plans out again, as workbooks in the office's own layout. */
export const workbookRoutes = (workbooks: PlanWorkbooks): Router =>
  Router()
    .get('/ke-hoach/nhap/:id/phu-luc.xlsx', async (req, res) => {
      send(res, await workbooks.ofImport(paramsOf(ImportId, req).id));
    })
    .get('/ke-hoach/:plan/phu-luc.xlsx', async (req, res) => {
      send(res, await workbooks.ofPlan(paramsOf(PlanId, req).plan));
    });
