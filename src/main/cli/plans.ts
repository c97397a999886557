import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import type { InspectionOptions } from '../commands/inspection';
import type { DraftOptions } from '../commands/plan-draft';
import type { PlanCheckOptions } from '../commands/plan-check';
import type { PlanExportOptions } from '../commands/plan-export';
import type { PlanImportOptions } from '../commands/plan-import';
import type { TaskAddOptions } from '../commands/task-add';
import { load, type ReadConfig } from './load';

/** `dondoc plan|task|inspection …`: what is to be done, and where it comes from. */
export const addPlanCommands = (program: Command, config: ReadConfig): void => {
  const plan = program.command('plan').description(words.plan.about);
  plan
    .command('draft <file>')
    .description(words.plan.draft.about)
    .option('--json', words.json)
    .option('--out <file>', words.plan.draft.out)
    .action((file: string, options: DraftOptions) => load.plan().planDraftCommand(file, options));

  plan
    .command('check <file>')
    .description(words.plan.check.about)
    .option('--year <year>', words.plan.year)
    .option('--json', words.json)
    .action((file: string, options: PlanCheckOptions) => load.planCheck().planCheckCommand(file, options));
  plan
    .command('import <file>')
    .description(words.plan.import.about)
    .option('--yes', words.plan.import.yes)
    .option('--as <official>', words.plan.import.as)
    .option('--title <text>', words.plan.import.title)
    .option('--year <year>', words.plan.year)
    .option('--plan <id>', words.plan.import.plan)
    .option('--decision <number>', words.plan.import.decision)
    .option('--date <date>', words.plan.import.date)
    .option('--json', words.json)
    .action((file: string, options: PlanImportOptions) => load.planImport().planImportCommand(config(), file, options));

  plan
    .command('export')
    .description(words.plan.export.about)
    .option('--plan <id>', words.whichPlan)
    .option('--out <file>', words.plan.export.out)
    .option('--json', words.json)
    .action((options: PlanExportOptions) => load.planExport().planExportCommand(config(), options));

  program
    .command('task')
    .description(words.task.about)
    .command('add')
    .description(words.task.add.about)
    .requiredOption('--title <text>', words.task.add.title)
    .requiredOption('--leads <text>', words.task.add.leads)
    .requiredOption('--number <text>', words.task.add.number)
    .requiredOption('--issuer <text>', words.task.add.issuer)
    .option('--coordinating <text>', words.task.add.coordinating)
    .option('--deadline <text>', words.task.add.deadline)
    .option('--product <text>', words.task.add.product)
    .option('--date <date>', words.task.add.date)
    .option('--about <text>', words.task.add.source)
    .option('--amount <number>', words.task.add.amount)
    .option('--funding <text>', words.task.add.funding)
    .option('--json', words.json)
    .action((options: TaskAddOptions) => load.task().taskAddCommand(config(), options));

  program
    .command('inspection')
    // Every act has an actor whose right is checked, and nobody is signed in at the command line.
    .description(words.inspection.about)
    .command('list')
    .description(words.inspection.list.about)
    .option('--plan <id>', words.whichPlan)
    .option('--json', words.json)
    .action((options: InspectionOptions) => load.inspection().inspectionListCommand(config(), options));
};
