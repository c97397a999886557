import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import type { Official } from '../../../src/domain/directory/official';
import { createImportDesk } from '../../../src/plan-import/import-desk';
import { understandFile } from '../../../src/plan-import/understand-file';
import { createPlanWorkbooks } from '../../../src/plan-import/plan-workbooks';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import type { TaskCommand } from '../../../src/domain/task/commands';
import type { ActResult } from '../../../src/ports/task-commands';
import { RULES } from '../builders';
import { memoryImports } from './memory-imports';

interface Seen {
  readonly catalogue: AgencyCatalogue;
  readonly officials: readonly Official[];
}

/** The real desk over memory; aliases are learnt as the database learns them. */
export const importWorld = (
  { catalogue: seeded, officials }: Seen,
  now: () => number,
  answer: (taskId: string) => ActResult = (taskId) => ({ kind: 'done', outcome: { taskId, seq: 2, events: [] } }),
) => {
  const acts: { taskId: string; command: TaskCommand }[] = [];
  let catalogue = seeded;
  let started = 0;
  const imports = memoryImports();
  const desk = createImportDesk({
    imports,
    plans: { rules: async () => RULES },
    directory: { catalogue: async () => catalogue, officials: async () => officials },
    catalogues: {
      addAlias: async (code, alias) => {
        const known = [...catalogue.agencies, ...catalogue.groups].some((one) => one.code === code);
        if (!known) return 'no-such-agency';
        const learn = <T extends { code: string; aliases: readonly string[] }>(one: T): T =>
          one.code === code ? { ...one, aliases: [...one.aliases, alias] } : one;
        catalogue = { agencies: catalogue.agencies.map(learn), groups: catalogue.groups.map(learn) };
        return 'added';
      },
    },
    commands: {
      act: async (taskId, command) => {
        acts.push({ taskId, command });
        return answer(taskId);
      },
    },
    understand: understandFile,
    clock: { now },
    forgetDirectory: () => undefined,
    startDue: () => {
      started += 1;
    },
  });
  const workbooks = createPlanWorkbooks({
    ...{ imports, desk, clock: { now }, write: writeWorkbook },
    plans: { rules: async () => RULES },
    fundings: { of: async () => [] },
    directory: { catalogue: async () => catalogue },
  });
  return { imports, desk, acts, workbooks, catalogue: () => catalogue, started: () => started };
};

export type ImportWorld = ReturnType<typeof importWorld>;
