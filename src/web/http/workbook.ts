import type { Response } from 'express';
import type { Workbook } from '../../ports/plan-workbooks';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a workbook to be saved. It is never kept on the way: the next one may read otherwise. */
export const sendWorkbook = (res: Response, { name, bytes }: Workbook): void => {
  res.attachment(name);
  res.type(XLSX);
  res.setHeader('Cache-Control', 'private, no-store');
  res.send(Buffer.from(bytes));
};
