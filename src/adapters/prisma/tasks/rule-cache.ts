import type { Rules } from '../../../domain/task/policy';
import type { Db } from '../client';
import { fromJson } from '../json';

/** Rule sets never change once written, so each is read once; only the highest version number is asked again. */
export const createRuleCache = (db: Db) => {
  const byVersion = new Map<number, Rules>();
  const get = async (version: number): Promise<Rules> => {
    const cached = byVersion.get(version);
    if (cached) return cached;
    const row = await db.ruleSet.findUniqueOrThrow({ where: { version } });
    const rules: Rules = { version, calendar: fromJson(row.calendar), policy: fromJson(row.policy) };
    byVersion.set(version, rules);
    return rules;
  };
  const latest = async (): Promise<Rules | null> => {
    const row = await db.ruleSet.findFirst({ orderBy: { version: 'desc' }, select: { version: true } });
    return row ? get(row.version) : null;
  };
  return { get, latest };
};

export type RuleCache = ReturnType<typeof createRuleCache>;
