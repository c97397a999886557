import { Router } from 'express';
import { z } from 'zod';
import { Back } from '../http/back';
import { bodyOf } from '../http/parse';
import type { RehearsalControl } from '../ports';

const Body = z.object({ step: z.enum(['day', 'deadline', 'answer']), back: Back });

/** The controls of a rehearsal that is kept open. */
export const rehearsalRoutes = (rehearsal: RehearsalControl): Router =>
  Router().post('/dien-tap/buoc', async (req, res) => {
    const { step, back } = bodyOf(Body, req);
    await rehearsal.step(step);
    res.redirect(303, back);
  });
