import type { Request, RequestHandler } from 'express';
import type { WebPorts } from '../ports';
import { HttpFault } from './faults';
import { cookie } from './request';
import { hasToken, isLocal } from './security';

export const SESSION_COOKIE = 'dondoc-phien';
const SESSION = /^[\w-]{20,100}$/;

/** Who asks for a page, as far as it was proved. */
export interface Reader {
  /** Signed in by a link that his own chat was given. */
  readonly officialId: string | null;
  /** A demo, on this machine: may take anybody's role. */
  readonly choosesRole: boolean;
  /** Has an access token: may read. */
  readonly token: boolean;
}

const readers = new WeakMap<Request, Reader>();
const NOBODY: Reader = { officialId: null, choosesRole: false, token: false };

export const readerOf = (req: Request): Reader => readers.get(req) ?? NOBODY;

/** The session of the cookie, null when there is none that could be. */
export const sessionOf = (req: Request): string | null => {
  const given = cookie(req, SESSION_COOKIE);
  return given !== null && SESSION.test(given) ? given : null;
};

/** Finds out who asks; refuses nobody. */
export const identify =
  ({ access, signIn, clock }: Pick<WebPorts, 'access' | 'signIn' | 'clock'>): RequestHandler =>
  async (req, _res, next) => {
    const session = sessionOf(req);
    readers.set(req, {
      officialId: session === null ? null : await signIn.who(session, clock.now()),
      choosesRole: access.demo && isLocal(req),
      token: hasToken(access, req),
    });
    next();
  };

/** The pages: for whoever is signed in or chooses a role, and to read for whoever has an access token. */
export const readersOnly: RequestHandler = (req, _res, next) => {
  const { officialId, choosesRole, token } = readerOf(req);
  if (officialId === null && !choosesRole && !token) throw new HttpFault('unauthorized');
  next();
};

/** Passes by the routes behind it for whoever cannot act: to him they are not there. */
export const actorsOnly: RequestHandler = (req, _res, next) => {
  const { officialId, choosesRole } = readerOf(req);
  if (officialId === null && !choosesRole) return next('router');
  next();
};

/** The same for whoever may not take another's place. */
export const demoOnly: RequestHandler = (req, _res, next) => (readerOf(req).choosesRole ? next() : next('router'));
