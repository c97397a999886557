import { z } from 'zod';
import { FACT_KEYS, factValue, type FactKey } from '../../domain/report/facts';
import { REPORT_KINDS } from '../../domain/report/periods';
import { FACT_WORDS } from '../../messages/report/facts';
import type { FactsTold } from '../../ports/facts';
import { CivilDay } from '../facts-query';
import { Code } from '../http/parse';

export const FactsQuery = z.object({
  period: z.enum(REPORT_KINDS),
  asOf: CivilDay.optional().meta({ description: 'Last day that counts; today or the last of the period when absent' }),
  plan: Code.optional(),
});

const Figures = z.record(z.enum(FACT_KEYS), z.number().nullable());

export const FactsList = z.object({
  plan: z.object({ id: z.string(), title: z.string() }),
  period: z.object({ kind: z.enum(REPORT_KINDS), from: CivilDay, asOf: CivilDay, to: CivilDay }),
  rules: z.record(z.enum(FACT_KEYS), z.string()).meta({ description: 'How each figure is counted, in Vietnamese' }),
  agencies: z.array(
    z.object({
      agency: z.string(),
      name: z.string(),
      figures: Figures.meta({ description: 'Counts; percents; answer-hours: mean working hours' }),
    }),
  ),
});

const eachKey = <T>(value: (key: FactKey) => T): Record<FactKey, T> =>
  Object.fromEntries(FACT_KEYS.map((key) => [key, value(key)])) as Record<FactKey, T>;

export const toApiFacts = ({ plan, period, agencies }: FactsTold): z.infer<typeof FactsList> => ({
  plan: { id: plan.id, title: plan.title },
  period: { kind: period.kind, from: period.from, asOf: period.asOf, to: period.to },
  rules: eachKey((key) => FACT_WORDS[key].rule),
  agencies: agencies.map((row) => ({
    agency: row.code,
    name: row.name,
    figures: eachKey((key) => factValue(row, key)),
  })),
});
