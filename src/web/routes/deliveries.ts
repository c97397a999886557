import { Router, type Response } from 'express';
import { z } from 'zod';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { Day, queryOf, TaskNumber } from '../http/parse';
import type { WebPorts } from '../ports';
import { paramsOf } from '../http/parse';
import type { DeliveryFilter } from '../../ports/deliveries';

const Format = z.object({ format: z.enum(['csv', 'xlsx']) });
const date = Day.optional();
const Period = z.object({ from: date, to: date });

/** As many lines as a spreadsheet of one day's work still opens quickly with. */
const MOST = 50_000;
/** Without a period: the last month. */
const DAYS = 30;

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What was sent to whom, when, and what came of it, as a file. */
export const deliveryRoutes = ({ deliveries, clock }: Pick<WebPorts, 'deliveries' | 'clock'>): Router => {
  const send = async (res: Response, format: 'csv' | 'xlsx', name: string, filter: DeliveryFilter): Promise<void> => {
    const content = await deliveries.table(await deliveries.views.list(filter, MOST, clock.now()), format);
    res.attachment(`${name}.${format}`).type(TYPES[format]).setHeader('Cache-Control', 'private, no-store');
    res.send(Buffer.from(content));
  };
  return Router()
    .get('/nhiem-vu/:number/tin-da-gui.:format', async (req, res) => {
      const { number, format } = paramsOf(TaskNumber.extend(Format.shape), req);
      await send(res, format, `tin-da-gui-nhiem-vu-${number}`, { taskNumber: number });
    })
    .get('/tin-da-gui.:format', async (req, res) => {
      const today = civilDateAt(clock.now());
      const { from = addDays(today, -DAYS), to = today } = queryOf(Period, req);
      await send(res, paramsOf(Format, req).format, `tin-da-gui-${from}-${to}`, { from, to });
    });
};
