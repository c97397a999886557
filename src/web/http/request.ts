import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { Histogram, type Registry } from 'prom-client';

const ID = Symbol('request id');

/** Names every request; the name is shown with a fault and written with it in the log. */
export const requestId: RequestHandler = (_req, res, next) => {
  const id = randomUUID();
  (res as Response & { [ID]?: string })[ID] = id;
  res.setHeader('X-Request-Id', id);
  next();
};

export const requestIdOf = (res: Response): string => (res as Response & { [ID]?: string })[ID] ?? '';

/** Time of every answer by method, route and status; streams are left out. */
export const requestTimes = (registry: Registry): RequestHandler => {
  const histogram = new Histogram({
    name: 'dondoc_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  return (req, res, next) => {
    const end = histogram.startTimer();
    res.on('finish', () => {
      if (res.getHeader('Content-Type') === 'text/event-stream') return;
      const route = (req.route as { path?: string } | undefined)?.path ?? 'other';
      end({ method: req.method, route, status: res.statusCode });
    });
    next();
  };
};

/** One value of the Cookie header, null when absent. */
export const cookie = (req: Request, name: string): string | null => {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return safeDecode(pair.slice(at + 1).trim());
  }
  return null;
};

const safeDecode = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** True when htmx asks for a part of a page. */
export const isHtmx = (req: Request): boolean => req.headers['hx-request'] === 'true';
