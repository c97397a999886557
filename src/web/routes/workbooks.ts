import { Router, type Response } from 'express';
import { z } from 'zod';
import type { PlanWorkbooks, Workbook } from '../../ports/plan-workbooks';
import { HttpFault } from '../http/faults';
import { paramsOf } from '../http/parse';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ImportId = z.object({ id: z.string().regex(/^nap-[a-z0-9-]{1,60}$/) });
const PlanId = z.object({ plan: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/) });

const send = (res: Response, workbook: Workbook | null): void => {
  if (workbook === null) throw new HttpFault('notFound');
  res.attachment(workbook.name);
  res.type(XLSX);
  res.setHeader('Cache-Control', 'private, no-store');
  res.send(Buffer.from(workbook.bytes));
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
