import pino from 'pino';

/** What went wrong, for the administrator's log: JSON lines on standard error. Tokens never reach it. */
export const createLogger = (level: 'debug' | 'info' | 'warn' | 'error') =>
  pino(
    { level, base: null, redact: ['token', '*.token', 'req.headers.authorization', 'authorization'] },
    pino.destination(2),
  );

export type Logger = ReturnType<typeof createLogger>;
