import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import type { WebAccess } from '../ports';
import { HttpFault } from './faults';

/** Nothing inline, nothing from elsewhere. Scripts may set style properties (CSSOM), which is how the chart is placed. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // TLS, and so HSTS, is the business of the server in front.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });

/**
 * Refuses what another site makes a browser send (CSRF): browsers say where a request comes from; what is no browser
 * says nothing and carries no cookie of ours that would matter.
 */
export const sameOrigin: RequestHandler = (req, _res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  const site = req.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return next();
  if (site !== undefined) throw new HttpFault('forbidden');
  // Older browsers say only where the page came from.
  const { origin, host } = req.headers;
  if (origin !== undefined && hostOf(origin) !== host) throw new HttpFault('forbidden');
  next();
};

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** From this machine, and asked for by a local name: a page elsewhere cannot reach it under its own (DNS rebinding). */
export const isLocal = (req: Request): boolean =>
  LOOPBACK.has(req.socket.remoteAddress ?? '') && LOCAL_NAMES.test(req.headers.host ?? '');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const knows = (tokens: readonly string[], given: string | null): boolean =>
  given !== null && tokens.some((token) => timingSafeEqual(digest(token), digest(given)));

const bearer = (req: Request): string | null =>
  /^Bearer (\S{1,500})$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;

const basicPassword = (req: Request): string | null => {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(req.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  return text.includes(':') ? text.slice(text.indexOf(':') + 1) : null;
};

/** Has shown one of the access tokens, as a bearer or as a browser's password. */
export const hasToken = ({ apiTokens }: Pick<WebAccess, 'apiTokens'>, req: Request): boolean =>
  knows(apiTokens, bearer(req) ?? basicPassword(req));

/** The API: open on loopback in a demo, by token otherwise. */
export const apiAccess =
  (access: WebAccess): RequestHandler =>
  (req, res, next) => {
    if ((access.demo && isLocal(req)) || hasToken(access, req)) return next();
    res.setHeader('WWW-Authenticate', 'Bearer realm="dondoc"');
    throw new HttpFault('unauthorized');
  };
