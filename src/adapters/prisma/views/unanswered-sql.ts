import { Prisma } from '../generated/client';
import { acceptanceOverdueBefore, type AcceptanceHabits, type JudgingRules } from '../../../domain/task/task-time';
import { narrowestFirst } from '../../../domain/task/policy-for';
import type { Scope } from '../../../domain/task/policy';

const { sql, join } = Prisma;
type Sql = Prisma.Sql;

/** Where an override is for, of a part `a` of a task `t`. */
const within = ({ plan, area, agency, task }: Scope): Sql =>
  join(
    [
      plan === undefined ? null : sql`t."planId" = ${plan}`,
      area === undefined ? null : sql`t.area = ${area}`,
      agency === undefined ? null : sql`a.agency = ${agency}`,
      task === undefined ? null : sql`t.number = ${task}`,
    ].filter((one) => one !== null),
    ' AND ',
  );

/** What holds for a part of one habit: the narrowest override that speaks of it, else the policy's own. */
const habitSql = (key: keyof AcceptanceHabits, { policy }: JudgingRules): { sql: Sql; values: readonly number[] } => {
  const own = policy[key];
  const said = narrowestFirst(policy.overrides).flatMap((one) => {
    const value = one[key];
    return value === undefined ? [] : [{ scope: one.for, value }];
  });
  const values = [...new Set([own, ...said.map((one) => one.value)])];
  if (said.length === 0) return { sql: sql`${own}::int`, values };
  const cases = said.map(({ scope, value }) => sql`WHEN ${within(scope)} THEN ${value}::int`);
  return { sql: sql`CASE ${join(cases, ' ')} ELSE ${own}::int END`, values };
};

/**
 * The instant before which a part `a` of a task `t` must have been given for its acceptance to be overdue, with the
 * overrides of the policy: of each few days and hours that hold anywhere the instant is worked out once.
 */
export const unansweredBefore = (rules: JudgingRules, nowMs: number): Sql => {
  const within = habitSql('acceptWithin', rules);
  const minute = habitSql('remindAtMinute', rules);
  const instant = (acceptWithin: number, remindAtMinute: number): Sql =>
    sql`${new Date(acceptanceOverdueBefore(rules.calendar, { acceptWithin, remindAtMinute }, nowMs))}::timestamptz`;
  const { acceptWithin, remindAtMinute } = rules.policy;
  if (within.values.length === 1 && minute.values.length === 1) return instant(acceptWithin, remindAtMinute);
  const cases = within.values.flatMap((days) =>
    minute.values.map(
      (at) => sql`WHEN ${within.sql} = ${days}::int AND ${minute.sql} = ${at}::int THEN ${instant(days, at)}`,
    ),
  );
  return sql`CASE ${join(cases, ' ')} END`;
};
