import type { AgencyRole, StatedRole } from './agency-reading';
import type { Entry } from './phrase-tree';
import type { Met } from './scan-state';

const ROLES: readonly (readonly [RegExp, AgencyRole])[] = [
  [/chu tri$/, 'lead'],
  [/phoi hop$/, 'coordinating'],
  [/^(?:to chuc )?thuc hien$|^trien khai$|thuc hien$/, 'doing'],
];

const roleOf = (phrase: string): AgencyRole | null => ROLES.find(([pattern]) => pattern.test(phrase))?.[1] ?? null;

const codeOf = (entry: Entry): string | null => {
  if (entry.kind === 'agency') return entry.agency.code;
  return entry.kind === 'group' ? entry.group.code : null;
};

/**
 * Who does what in a cell that says so. In a clause a role word speaks of those named before it ("Sở Nội vụ chủ trì"),
 * or, when none is left, of those after it ("phối hợp với Sở Tài chính"). A label ("Phối hợp: …; …") holds over clauses,
 * until another role is said.
 */
export const statedRoles = (met: readonly Met[]): readonly StatedRole[] => {
  const roles = new Map<AgencyRole, Set<string>>();
  const give = (role: AgencyRole, codes: readonly string[]): void => {
    const known = roles.get(role) ?? new Set();
    codes.forEach((code) => known.add(code));
    roles.set(role, known);
  };
  let pending: string[] = [];
  let current: AgencyRole | null = null;
  let label: AgencyRole | null = null;
  let clause = 0;
  const endClause = (): void => {
    if (label !== null && pending.length > 0) give(label, pending);
    [pending, current] = [[], null];
  };
  for (const one of met) {
    if (one.kind === 'unknown') continue;
    if (one.clause !== clause) endClause();
    clause = one.clause;
    if (one.kind === 'named') {
      const codes = one.entries.map(codeOf).filter((code) => code !== null);
      if (current !== null) give(current, codes);
      else pending.push(...codes);
      continue;
    }
    const role = roleOf(one.phrase);
    if (role === null) continue;
    if (one.labels) {
      endClause();
      label = role;
    } else if (pending.length > 0) give(role, pending);
    else current = role;
    if (!one.labels) pending = [];
  }
  endClause();
  return [...roles].map(([role, codes]) => ({ role, codes: [...codes] }));
};
