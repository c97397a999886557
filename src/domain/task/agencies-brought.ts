import type { Act, HumanAct } from './commands';

/** Agencies that an act brings into a task: looked up at the edge, rules see no catalogue. */
export const agenciesBrought = (act: Act): readonly string[] => {
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

/** Agencies that a person's act names, proposed ones too: edges check them by the catalogue. None named is for the rules to say. */
export const agenciesNamed = (act: HumanAct): readonly string[] => {
  const named = act.kind === 'ask-reassignment' ? [act.proposed ?? ''] : agenciesBrought(act);
  return named.filter((code) => code !== '');
};
