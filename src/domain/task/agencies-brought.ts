import type { TaskCommand } from './commands';

/** Agencies that an act brings into a task: looked up at the edge, rules see no catalogue. */
export const agenciesBrought = ({ act }: Pick<TaskCommand, 'act'>): readonly string[] => {
  switch (act.kind) {
    case 'amend-task':
      return (act.changes.add ?? []).map((one) => one.agency);
    case 'call-in':
      return act.agencies;
    case 'split-task':
      return act.into.flatMap((one) => one.leads);
    case 'replace-agency':
      return [act.to];
    case 'add-subtask':
      return [act.receiver.agency];
    case 'rule':
    case 'decide-submission':
      return act.decision.kind === 'reassign' ? [act.decision.to] : [];
    default:
      return [];
  }
};
