import { Router } from 'express';
import { z } from 'zod';
import { SESSION_MS } from '../../domain/directory/sign-in';
import type { Assets } from '../http/assets';
import { paramsOf } from '../http/parse';
import { SESSION_COOKIE, sessionOf } from '../http/reader';
import { sendPage } from '../http/shell';
import type { WebPorts } from '../ports';
import { SignInPage } from '../views/sign-in';

const Params = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) });
const GONE = 410;

/**
 * Signing in by the link that the person's own chat was given. Looking uses nothing up (chats look at links too);
 * the button does. Lax, so that a link to a task opens signed in; acts are kept from other sites by `sameOrigin`.
 */
export const signInRoutes = (
  { signIn, directory, clock, access }: Pick<WebPorts, 'signIn' | 'directory' | 'clock' | 'access'>,
  assets: Assets,
): Router => {
  const cookieOptions = { httpOnly: true, sameSite: 'lax', secure: access.https, path: '/' } as const;
  return Router()
    .get('/dang-nhap/:token', async (req, res) => {
      const { token } = paramsOf(Params, req);
      const officialId = await signIn.look(token, clock.now());
      const official = officialId === null ? null : await directory.actorOfOfficial(officialId);
      await sendPage(res, SignInPage({ assets, token, official }), official === null ? GONE : 200);
    })
    .post('/dang-nhap/:token', async (req, res) => {
      const { token } = paramsOf(Params, req);
      const session = await signIn.enter(token, clock.now());
      if (session === null) return sendPage(res, SignInPage({ assets, token, official: null }), GONE);
      // Whoever was signed in here before is so no more.
      const before = sessionOf(req);
      if (before !== null) await signIn.leave(before);
      res.cookie(SESSION_COOKIE, session, { ...cookieOptions, maxAge: SESSION_MS });
      res.redirect(303, '/');
    })
    .post('/dang-xuat', async (req, res) => {
      const session = sessionOf(req);
      if (session !== null) await signIn.leave(session);
      res.clearCookie(SESSION_COOKIE, cookieOptions);
      res.redirect(303, '/');
    });
};
