import { agenciesBrought } from '../../domain/task/agencies-brought';
import { agencyLine, type AgencyLines } from '../../domain/task/agency-line';
import type { Agency, AgencyGroup } from '../../domain/directory/agency';
import type { Act } from '../../domain/task/commands';
import type { Memberships } from '../../domain/task/open-group';
import type { Directory } from '../../ports/directory';
import type { TaskCommands } from '../../ports/task-commands';

/** Whom the receiver of a sub-task is under is the catalogue's to say. */
const withUpper = (act: Act, agencies: readonly Agency[]): Act => {
  if (act.kind !== 'add-subtask') return act;
  const found = agencies.find(({ code }) => code === act.receiver.agency);
  return { ...act, receiver: { ...act.receiver, upper: found?.parentCode ?? null } };
};

const memberships = (codes: readonly string[], groups: readonly AgencyGroup[]): Memberships =>
  Object.fromEntries(
    codes.map((code) => [code, groups.filter((one) => one.memberCodes.includes(code)).map((one) => one.code)]),
  );

/** Says of agencies that an act brings into a task where they stand and which groups they belong to: rules see no catalogue. */
export const commandsInLine = (commands: TaskCommands, directory: Pick<Directory, 'catalogue'>): TaskCommands => ({
  act: async (taskId, command) => {
    const codes = agenciesBrought(command.act);
    if (codes.length === 0) return commands.act(taskId, command);
    const { agencies, groups } = await directory.catalogue();
    const lines: AgencyLines = Object.fromEntries(
      agencies
        .filter(({ code }) => codes.includes(code))
        .map((one) => [one.code, agencyLine(one.level, one.parentCode)]),
    );
    const memberOf = command.act.kind === 'call-in' ? { memberOf: memberships(codes, groups) } : {};
    return commands.act(taskId, { ...command, act: withUpper(command.act, agencies), lines, ...memberOf });
  },
});
