import { z } from 'zod';
import { Day } from '../http/parse';

export const Text = z.string().max(5_000);
export const Part = z.object({ assignment: z.string().min(1).max(60), token: z.uuid() });
export const OnObstacle = Part.extend({ obstacle: z.coerce.number().int().min(1).optional() });
export const OnSubmission = z.object({ submission: z.coerce.number().int().min(1), token: z.uuid() });
export const Ref = {
  documentNumber: z.string().trim().max(200).default(''),
  documentDate: z.string().max(20).default(''),
};
export const OnTask = z.object({ token: z.uuid() });
export const SeenMs = z.coerce.number().int().optional();
export const Codes = z
  .string()
  .max(1_000)
  .default('')
  .transform((text) => text.split(/[\s,;]+/).filter((one) => one !== ''));
const HttpUrl = z.url({ protocol: /^https?$/ }).max(500);

export const act = <K extends string>(kind: K) => ({ act: z.literal(kind) });

export const evidenceFields = {
  documentNumber: z.string().trim().max(200).optional(),
  documentDate: Day.optional(),
  issuer: z.string().trim().max(200).optional(),
  extract: Text.optional(),
  link: HttpUrl.optional(),
  text: Text.optional(),
};
