import { Router } from 'express';
import { z } from 'zod';
import { Back } from '../http/back';
import { bodyOf, OfficialId } from '../http/parse';
import { HttpFault } from '../http/faults';
import { ROLE_COOKIE } from '../http/shell';
import type { WebPorts } from '../ports';

const Body = z.object({ official: OfficialId.optional(), back: Back });
const MONTH_MS = 30 * 24 * 3_600_000;

/** The demo's picker of officials. */
export const roleRoutes = ({ directory }: Pick<WebPorts, 'directory'>): Router =>
  Router().post('/vai', async (req, res) => {
    const { official, back } = bodyOf(Body, req);
    const options = { httpOnly: true, sameSite: 'strict', path: '/' } as const;
    if (official === undefined) res.clearCookie(ROLE_COOKIE, options);
    else if ((await directory.actorOfOfficial(official)) === null) throw new HttpFault('badRequest', 'official');
    else res.cookie(ROLE_COOKIE, official, { ...options, maxAge: MONTH_MS });
    res.redirect(303, back);
  });
