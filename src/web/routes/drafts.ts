import { Router } from 'express';
import { z } from 'zod';
import type { WebPorts } from '../ports';
import { HttpFault } from '../http/faults';
import { paramsOf, TaskNumber } from '../http/parse';

const Draft = TaskNumber.extend({ name: z.string().regex(/^(?:don-doc|to-trinh|thong-bao)-[\p{L}\p{N}._-]{1,40}$/u) });

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents that a task calls for, drafted for who signs them. */
export const draftRoutes = ({ drafts }: Pick<WebPorts, 'drafts'>): Router =>
  Router().get('/nhiem-vu/:number/du-thao/:name', async (req, res) => {
    const { number, name } = paramsOf(Draft, req);
    const content = await drafts(number, name);
    if (content === null) throw new HttpFault('notFound');
    res.attachment(`nhiem-vu-${number}-${name}.docx`);
    res.type(DOCX);
    res.setHeader('Cache-Control', 'private, no-store');
    res.send(content);
  });
