import { z } from 'zod';
import { isCivilDate } from '../domain/calendar/civil-date';
import type { AgencyCatalogue, AgencyLevel } from '../domain/directory/agency';
import { fail, ok, type Result } from '../domain/result';
import { fold } from '../domain/text/fold';

const levels = ['province', 'district', 'commune', 'other'] as const satisfies readonly AgencyLevel[];

const code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/, 'upper-case ASCII letters, digits and hyphens only');
const name = z.string().trim().min(1).max(200);
const aliases = z.array(name).max(200);
const date = z.string().refine(isCivilDate, 'not a date that exists (YYYY-MM-DD)');

const schema = z.object({
  agencies: z
    .array(
      z.object({
        code,
        name,
        level: z.enum(levels),
        aliases,
        validFrom: date.optional(),
        validTo: date.optional(),
        successorCode: code.optional(),
        parentCode: code.optional(),
        symbol: z.string().trim().min(1).max(20).optional(),
      }),
    )
    .max(20_000),
  groups: z
    .array(
      z.object({
        code,
        name,
        aliases,
        memberCodes: z.array(code).max(20_000),
        memberCount: z.int().min(0).max(1_000_000).optional(),
      }),
    )
    .max(1_000),
});

/** Codes that stand twice, and codes referred to that do not stand at all. */
const codeFaults = ({ agencies, groups }: AgencyCatalogue): string[] => {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { code: one } of [...agencies, ...groups]) {
    if (seen.has(one)) faults.push(`${one}: the code stands twice`);
    seen.add(one);
  }
  const known = new Set(agencies.map((agency) => agency.code));
  for (const { code: one, successorCode } of agencies) {
    if (successorCode !== undefined && !known.has(successorCode)) faults.push(`${one}: no successor ${successorCode}`);
  }
  for (const { code: one, memberCodes, memberCount } of groups) {
    faults.push(...memberCodes.filter((member) => !known.has(member)).map((member) => `${one}: no member ${member}`));
    if (memberCount !== undefined && memberCount < memberCodes.length) faults.push(`${one}: more members than counted`);
  }
  return faults;
};

/** One way of writing that names two agencies would be a silent guess; several groups may share one on purpose. */
const aliasFaults = ({ agencies }: AgencyCatalogue): string[] => {
  const owner = new Map<string, string>();
  const faults: string[] = [];
  for (const agency of agencies) {
    for (const written of [agency.name, ...agency.aliases]) {
      const before = owner.get(fold(written));
      if (before !== undefined && before !== agency.code) {
        faults.push(`"${written}" names both ${before} and ${agency.code}`);
      }
      owner.set(fold(written), agency.code);
    }
  }
  return faults;
};

/** Reads seeds/agencies/*.json, already parsed as JSON; every fault at once, in English for an administrator. */
export const parseCatalogue = (json: unknown): Result<AgencyCatalogue, string[]> => {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const faults = [...codeFaults(parsed.data), ...aliasFaults(parsed.data)];
  return faults.length > 0 ? fail(faults) : ok(parsed.data);
};
