import { z } from 'zod';
import { FACT_KEYS, type FactKey } from '../domain/report/facts';
import { REPORT_KINDS } from '../domain/report/periods';
import { Code } from './http/parse';

export const CivilDay = z.iso.date();

const SORTS = FACT_KEYS.flatMap((key) => [key, `-${key}` as const]);
export type FactsSort = FactKey | `-${FactKey}`;

/** The address of the page of facts; of the workbook too. */
export const FactsAddress = z.object({
  'ke-hoach': Code.optional(),
  ky: z.enum(REPORT_KINDS).default('month'),
  'den-ngay': CivilDay.optional(),
  'sap-xep': z.enum(SORTS).optional(),
});
export type FactsAddress = z.infer<typeof FactsAddress>;

export const sortOf = (sort: FactsSort): { readonly key: FactKey; readonly descending: boolean } => {
  const descending = sort.startsWith('-');
  return { key: (descending ? sort.slice(1) : sort) as FactKey, descending };
};

export const factsHref = (query: FactsAddress, page = '/thi-dua'): string =>
  `${page}?${new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString()}`;
