import { z } from 'zod';
import { CELL_NAMES } from '../../domain/plan/appendix-rows';
import { Back } from '../http/back';
import { Code } from '../http/parse';
import { STANDING_ADDRESSES } from '../views/imports/import-draft';

/** What the pages of an import are sent. What it may say is for the desk to judge. */
export const ImportId = z.object({ id: z.string().regex(/^nap-[a-z0-9-]{1,60}$/) });
export const RowPlace = ImportId.extend({
  place: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number),
});
export const Take = z.object({
  plan: z.string().max(100).optional(),
  title: z.string().trim().max(500).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});
/** The page: filter, number, the row that is open, and what was just done. */
export const View = z.object({
  loc: z.enum(Object.values(STANDING_ADDRESSES)).optional(),
  trang: z.coerce.number().int().min(1).max(100_000).default(1),
  sua: z.coerce.number().int().min(0).optional(),
  bao: z.enum(['luu', 'cu', 'xong']).optional(),
});
export const Cells = z.object(
  Object.fromEntries(CELL_NAMES.map((name) => [name, z.string().trim().max(10_000).default('')])),
);
export const Confirm = z.object({
  sure: z.literal('1'),
  number: z.string().trim().max(100).optional(),
  date: z.string().max(20).optional(),
});
export const Mark = z.object({ mark: z.enum(['skip', 'restore', 'looked']), back: Back });
export const Alias = z.object({
  said: z.string().trim().min(1).max(2_000),
  code: Code.optional(),
  name: z.string().trim().max(200).optional(),
  back: Back,
});
/** Monitors come by the place of their area: "monitor-0". */
export const Head = z
  .object({
    title: z.string().trim().max(500).default(''),
    number: z.string().trim().max(100).optional(),
    date: z.string().trim().max(10).optional(),
    issuer: z.string().trim().max(200).default(''),
    amount: z.string().trim().max(60).default(''),
    source: z.string().trim().max(500).optional(),
    standing: Code,
    office: Code,
  })
  .catchall(z.string().max(100));
