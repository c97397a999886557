import { Command, CommanderError, type Option } from 'commander';
import { readConfig, type Config } from '../config';
import { instanceText } from '../messages/running/start-instance';
import { commandWords } from '../messages/running/command-words';
import { usageFault, usageTerm, usageText, usageTitle } from '../messages/running/cli-usage';
import { StartFault, UseFault } from '../ports/faults';
import { addCatalogueCommands } from './cli/catalogues';
import { addChannelCommands } from './cli/channels';
import { addExplainCommands } from './cli/explain';
import { addPeopleCommands } from './cli/people';
import { addPlanCommands } from './cli/plans';
import { addReportCommands } from './cli/reports';
import { addRunningCommands } from './cli/running';
import { addUpkeepCommands } from './cli/upkeep';
import { say } from './output';

/** Exit status: 1 for bad input or a fault that an administrator can mend, 2 for bad use of the command. */
const BAD_INPUT = 1;
const BAD_USE = 2;

const config = (): Config => {
  const read = readConfig();
  if (read.ok) return read.value;
  throw new StartFault(instanceText.settingFaults(read.error));
};

const optionDescription = ({ description, defaultValue }: Option): string =>
  typeof defaultValue === 'string' ? usageText.byDefault(description, defaultValue) : description;

const program = new Command('dondoc')
  .description(commandWords.program)
  .exitOverride()
  .configureHelp({
    sortSubcommands: true,
    styleTitle: usageTitle,
    styleUsage: usageTerm,
    styleSubcommandTerm: usageTerm,
    optionDescription,
  })
  .configureOutput({ outputError: (text, write) => write(usageFault(text)) })
  .helpOption('-h, --help', usageText.help)
  .helpCommand('help [command]', usageText.helpCommand)
  .showHelpAfterError();

addRunningCommands(program, config);
addPlanCommands(program, config);
addCatalogueCommands(program, config);
addReportCommands(program, config);
addPeopleCommands(program, config);
addChannelCommands(program, config);
addExplainCommands(program, config);
addUpkeepCommands(program, config);

const main = async (): Promise<void> => {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : BAD_USE;
    } else if (error instanceof StartFault) {
      say(error.message);
      process.exitCode = error instanceof UseFault ? BAD_USE : BAD_INPUT;
    } else {
      throw error;
    }
  }
};

void main();
