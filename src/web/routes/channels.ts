import { Router } from 'express';
import { z } from 'zod';
import { HttpFault } from '../http/faults';
import { bodyOf } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import type { WebPorts } from '../ports';
import { ChannelsPage } from '../views/channels';
import { managerOf } from '../http/acting';

const PATH = '/quan-tri/kenh';

const Switch = z.object({ channel: z.string().max(60), on: z.enum(['0', '1']) });

/** "08:10" as the minute of the day. */
const minute = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const Policy = z.object({
  digestAt: minute,
  quietFrom: minute,
  quietTo: minute,
  urgent: z.enum(['1']).optional(),
  most: z.coerce.number().int().min(1).max(1_000),
});

/** The administrator's page of channels: how they fare, their switches, and how the office wants to be spoken to. */
export const channelRoutes = (
  channels: WebPorts['channels'],
  { clock }: Pick<WebPorts, 'clock'>,
  loadShell: LoadShell,
): Router => {
  return Router()
    .get(PATH, async (req, res) => {
      const shell = await loadShell(req);
      const [lines, policy] = await Promise.all([channels.list(clock.now()), channels.policy()]);
      await sendPage(res, ChannelsPage({ shell, lines, policy }));
    })
    .post(`${PATH}/bat-tat`, async (req, res) => {
      managerOf(await loadShell(req));
      const { channel, on } = bodyOf(Switch, req);
      if (!(await channels.list(clock.now())).some((one) => one.id === channel)) throw new HttpFault('notFound');
      await channels.set(channel, on === '1');
      res.redirect(303, PATH);
    })
    .post(`${PATH}/cach-gui`, async (req, res) => {
      managerOf(await loadShell(req));
      const { digestAt, quietFrom, quietTo, urgent, most } = bodyOf(Policy, req);
      await channels.savePolicy({
        ...{ digestAtMinute: digestAt, quietFromMinute: quietFrom, quietToMinute: quietTo },
        ...{ urgentInQuietHours: urgent === '1', mostADay: most },
      });
      res.redirect(303, PATH);
    });
};
