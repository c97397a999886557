import type { Act } from './commands';

/** Acts that a task may still meet when it is over: it is opened again, or its papers are completed. */
export const concernsClosed = ({ kind }: Act): boolean => kind === 'reopen' || kind === 'issue-document';
