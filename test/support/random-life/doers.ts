import { SYSTEM, type Actor } from '../../../src/domain/task/actor';
import { isOfSystem, type Act } from '../../../src/domain/task/commands';
import { partOf } from '../../../src/domain/task/rights';
import type { TaskState } from '../../../src/domain/task/state';
import { actor } from '../builders';
import { PEOPLE } from '../task-world';
import type { Move } from './moves';

export const DOERS: readonly Actor[] = [
  ...Object.values(PEOPLE),
  actor('SXD', 'leader'),
  { ...PEOPLE.focal, officialId: 'hats-1', posts: [...PEOPLE.focal.posts, ...PEOPLE.monitor.posts] },
  { ...PEOPLE.focal, officialId: 'hats-2', posts: [...PEOPLE.standing.posts, ...PEOPLE.coordinatingFocal.posts] },
  { ...PEOPLE.focal, officialId: 'hats-3', posts: [...PEOPLE.officeChief.posts, ...PEOPLE.standingsFocal.posts] },
];

/** Who is usually the one to act: so that random lives get somewhere. */
const usually = (state: TaskState, act: Act): readonly Actor[] => {
  if (act.kind === 'replace-agency') return [PEOPLE.admin, PEOPLE.standing];
  if (/^(issue-document|suspend|resume|withdraw|amend-task|split-task|merge-task)$/.test(act.kind))
    return [PEOPLE.standing, PEOPLE.office, PEOPLE.officeChief];
  const part = partOf(state, act);
  if (isOfSystem(act) || part === null) return [SYSTEM];
  if (act.kind === 'state-condition') return [PEOPLE.standing];
  if (act.kind === 'rule') return [PEOPLE.chair, PEOPLE.viceChair];
  if (act.kind === 'reopen') return [PEOPLE.monitor, PEOPLE.standing, PEOPLE.viceChair];
  const leads = state.assignments.filter((one) => one.role === 'lead').map((one) => actor(one.agency, 'focal'));
  const checkers = [PEOPLE.monitor, PEOPLE.standing, PEOPLE.office];
  if (act.kind === 'decide-submission') return [PEOPLE.chair, PEOPLE.viceChair];
  if (act.kind === 'acknowledge')
    return [actor(part.agency, 'unit-head'), actor(part.agency, 'leader'), PEOPLE.monitor, PEOPLE.standing];
  if (act.kind === 'decide-extension') return leads;
  if (act.kind === 'excuse-delay') return [...leads, PEOPLE.chair, PEOPLE.monitor];
  if (act.kind === 'answer-obstacle' || act.kind === 'pass-up-obstacle')
    return [actor(part.obstacles.at(-1)?.toAgency ?? 'SNV', 'focal'), PEOPLE.standing];
  if ('submission' in act) return [part.agency === 'SNV' ? PEOPLE.office : PEOPLE.standing];
  if (act.kind === 'nudge') return [PEOPLE.standing];
  if (act.kind === 'assign-person') return [actor(part.agency, 'leader'), PEOPLE.admin];
  if ((act.kind === 'hand-over' || act.kind === 'ask-person-change') && part.person !== null)
    return [{ ...actor(part.agency, 'staff'), officialId: part.person.officialId }];
  if (!/^(confirm|return|release$)/.test(act.kind)) return [actor(part.agency, 'focal')];
  return part.role === 'lead' ? checkers : leads;
};

export const actorOf = (state: TaskState, act: Act, one: Move): Actor => {
  const from = one.usual ? usually(state, act) : DOERS;
  return from[one.who % from.length] ?? PEOPLE.nobody;
};
