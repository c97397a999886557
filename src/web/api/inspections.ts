import { z } from 'zod';
import type { InspectionsTold } from '../../ports/inspections';
import { CivilDay } from '../facts-query';
import { Code } from '../http/parse';

export const InspectionsQuery = z.object({ plan: Code.optional() });

export const InspectionList = z.object({
  plan: z.object({ id: z.string(), title: z.string() }),
  coverage: z.object({
    inspected: z.int(),
    of: z.int(),
    percent: z.number().nullable(),
    target: z.object({ percent: z.number(), over: z.boolean() }).nullable().meta({ description: "The plan's own" }),
    missing: z.int().nullable().meta({ description: 'Agencies still to be inspected for the target' }),
    visits: z.int(),
    unannounced: z.int(),
    findings: z.int(),
  }),
  items: z
    .array(
      z.object({
        id: z.string(),
        agency: z.string(),
        month: z.int().min(1).max(12),
        announced: z.boolean(),
        visit: z.object({ date: CivilDay, team: z.string() }).nullable(),
        result: z.object({ number: z.string(), date: CivilDay }).nullable(),
        findings: z.array(z.object({ text: z.string(), task: z.int() })),
      }),
    )
    .meta({ description: 'Unannounced ones only once they have been made' }),
});

export const toApiInspections = ({ plan, coverage, inspections }: InspectionsTold): z.infer<typeof InspectionList> => {
  const { inspected, target, missing, visits, unannounced, findings } = coverage;
  return {
    plan: { id: plan.id, title: plan.title },
    coverage: {
      inspected: inspected.count,
      ...{ of: inspected.of, percent: inspected.percent },
      target,
      missing,
      visits,
      unannounced,
      findings,
    },
    items: inspections.map((one) => ({
      ...{ id: one.id, agency: one.agency, month: one.month, announced: one.announced },
      ...{ visit: one.visit, result: one.result },
      findings: one.findings.map(({ text, task }) => ({ text, task })),
    })),
  };
};
