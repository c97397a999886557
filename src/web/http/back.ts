import { z } from 'zod';

/** Where a form came from, to return there: a path of ours, never another site. */
export const Back = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)
  .catch('/');
