import { decideSuccession } from '../../family/decide-succession';
import { assertNever, fail } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import { decideDocument } from './decide-document';
import { decideAmendment } from './decide-amendment';
import { decideFunding } from './decide-funding';
import { decidePlanChange } from './decide-plan';
import type { Decided } from './decided';
import type { Rules } from '../policy';
import { HOLDERS, mayAct } from '../rights';
import type { TaskState } from '../state';

type TaskAct = Extract<
  Act,
  {
    kind:
      'issue-document' | 'suspend' | 'resume' | 'withdraw' | 'amend-task' | 'split-task' | 'merge-task' | 'set-funding';
  }
>;

/** Acts about the task as a whole: they name no part, and judge its standing themselves. */
export const isAboutTask = (act: Act): act is TaskAct =>
  act.kind === 'issue-document' ||
  act.kind === 'suspend' ||
  act.kind === 'resume' ||
  act.kind === 'withdraw' ||
  act.kind === 'amend-task' ||
  act.kind === 'set-funding' ||
  act.kind === 'split-task' ||
  act.kind === 'merge-task';

/** What a document of UBND tỉnh changes, recorded by who keeps the plan. */
export const decideAboutTask = (state: TaskState, act: TaskAct, actor: Actor, nowMs: number, rules: Rules): Decided => {
  if (!mayAct(state, act.kind, null, actor)) return fail({ code: 'no-right', needs: HOLDERS[act.kind] });
  switch (act.kind) {
    case 'issue-document':
      return decideDocument(state, act, actor, nowMs, rules);
    case 'suspend':
    case 'resume':
    case 'withdraw':
      return decidePlanChange(state, act, actor, nowMs, rules);
    case 'set-funding':
      return decideFunding(state, act, nowMs);
    case 'amend-task':
      return decideAmendment(state, act, actor, nowMs, rules);
    case 'split-task':
    case 'merge-task':
      return decideSuccession(state, act, actor, nowMs, rules);
    default:
      return assertNever(act);
  }
};
