import type { webFaults } from '../../messages/web/web-faults';

export type FaultCode = Exclude<keyof typeof webFaults, 'code' | 'home'>;

const STATUS: Readonly<Record<FaultCode, number>> = {
  notFound: 404,
  noTask: 404,
  badRequest: 400,
  tooLarge: 413,
  forbidden: 403,
  unauthorized: 401,
  noRole: 403,
  noRight: 403,
  unavailable: 503,
  failed: 500,
  secret: 422,
  emptyFile: 422,
};

/** What a person may cause, and what is told to him: a title, a sentence, never a stack. */
export class HttpFault extends Error {
  readonly status: number;
  constructor(
    readonly code: FaultCode,
    /** Which part of the request, for the API's answer; no text from outside. */
    readonly detail: string | null = null,
    /** What a person is told instead of the general sentence. */
    readonly said: string | null = null,
  ) {
    super(code);
    this.status = STATUS[code];
  }
}

/** What express, its body parsers and multer throw, as faults of ours. */
export const toHttpFault = (error: unknown): HttpFault => {
  if (error instanceof HttpFault) return error;
  const { type, code, status } = (typeof error === 'object' && error !== null ? error : {}) as {
    type?: unknown;
    code?: unknown;
    status?: unknown;
  };
  if (type === 'entity.too.large' || status === 413 || (typeof code === 'string' && code.startsWith('LIMIT_'))) {
    return new HttpFault('tooLarge');
  }
  if (status === 400 || status === 415 || error instanceof URIError) return new HttpFault('badRequest');
  return new HttpFault('failed');
};
