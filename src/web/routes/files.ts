import { Router } from 'express';
import { z } from 'zod';
import type { WebPorts } from '../ports';
import { HttpFault } from '../http/faults';
import { paramsOf } from '../http/parse';
import { sendFile } from '../http/send-file';

const Hash = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Evidence and reports. */
export const fileRoutes = ({ files }: Pick<WebPorts, 'files'>): Router =>
  Router().get('/tep/:hash', async (req, res) => {
    const found = await files.get(paramsOf(Hash, req).hash);
    if (found === null) throw new HttpFault('notFound');
    sendFile(res, found.info.name, found.content);
  });
