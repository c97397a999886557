import { Router } from 'express';
import { z } from 'zod';
import type { WebPorts } from '../ports';
import { HttpFault } from '../http/faults';
import { paramsOf } from '../http/parse';

const Hash = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Evidence, always to be saved and never shown by the browser: its content is not ours. */
export const fileRoutes = ({ files }: Pick<WebPorts, 'files'>): Router =>
  Router().get('/tep/:hash', async (req, res) => {
    const found = await files.get(paramsOf(Hash, req).hash);
    if (found === null) throw new HttpFault('notFound');
    res.attachment(found.info.name);
    res.type('application/octet-stream');
    res.setHeader('Cache-Control', 'private, no-store');
    res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    res.send(Buffer.from(found.content));
  });
