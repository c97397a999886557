import type { CatalogueSet } from '../../../src/domain/catalogue/catalogue';
import { applied } from '../../../src/domain/catalogue/difference';
import type { DirectoryChange } from '../../../src/domain/directory/change';
import { createCatalogueDesk } from '../../../src/plan-import/catalogue-desk';
import type { CatalogueImport, CatalogueImports } from '../../../src/ports/catalogue-imports';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import { seedRules } from '../../../src/main/instance/seed-files';
import { seedSet } from '../catalogue-set';

/** The catalogues of the seeds and their desk, in memory. */
export const catalogueWorld = (now: () => number) => {
  let set: CatalogueSet = seedSet();
  let changes = 0;
  const kept: CatalogueImport[] = [];
  const replace = (id: string, by: Partial<CatalogueImport>): void => {
    const at = kept.findIndex((one) => one.id === id);
    const before = kept[at];
    if (before) kept[at] = { ...before, ...by };
  };
  const imports: CatalogueImports = {
    inForce: async () => ({
      set,
      rules: seedRules(),
      inUse: new Set(['SNV', 'STP']),
      openTasks: new Map([['STP', 12]]),
      mark: `mark-${changes}`,
    }),
    open: async (draft) => {
      const none = { confirmedAtMs: null, confirmedByName: null, difference: null };
      kept.unshift({ ...draft, ...none, state: 'draft' });
    },
    info: async (id) => kept.find((one) => one.id === id) ?? null,
    latest: async (limit) => kept.slice(0, limit),
    saveSheets: async (id, sheets) => {
      if (kept.find((one) => one.id === id)?.state !== 'draft') return false;
      replace(id, { sheets });
      return true;
    },
    discard: async (id) => replace(id, { state: 'discarded' }),
    confirm: async (id, { mark, change, byName, nowMs }) => {
      if (mark !== `mark-${changes}`) return 'moved-on';
      const { difference } = change;
      replace(id, { state: 'confirmed', difference, confirmedAtMs: nowMs, confirmedByName: byName });
      set = applied(set, difference);
      changes += 1;
      return 'done';
    },
  };
  const moved: DirectoryChange[] = [];
  const nothing = (): void => undefined;
  const desk = createCatalogueDesk({
    ...{ imports, clock: { now }, write: writeWorkbook, forgetDirectory: nothing, poke: nothing },
    changes: { begin: async (_id, change) => moved.push(change) > 0 },
  });
  return { desk, moved, set: () => set, imports };
};
