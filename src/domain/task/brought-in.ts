import type { HumanAct } from './commands';

/** Codes of the agencies that an act brings into a task. The rules know no catalogue: edges check them by theirs. */
export const broughtIn = (act: HumanAct): readonly string[] => {
  switch (act.kind) {
    case 'amend-task':
      return (act.changes.add ?? []).map((one) => one.agency);
    case 'call-in':
      return act.agencies;
    case 'ask-reassignment':
      return act.proposed === null ? [] : [act.proposed];
    case 'decide-submission':
      // That no agency was named is for the rules to say.
      return act.decision.kind === 'reassign' && act.decision.to !== '' ? [act.decision.to] : [];
    default:
      return [];
  }
};
