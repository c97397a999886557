import type { AssignmentState } from '../../domain/task/state';
import { leadsOf } from '../../domain/task/status';
import { mayAct } from '../../domain/task/rights';
import { answers, wishWords } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { codesOf, findPart, leadingPart } from '../parts';
import { act, ask, say, type Resolution } from '../resolution';
import { readChanges } from '../said-changes';
import { readSaidDocument, splitNewDue } from '../said-document';
import type { ActForm, Asked } from './form';
import { refusal } from './refusal';

const amend = (asked: Asked): Resolution => {
  const { wish, state, today } = asked;
  const { ref, rest } = readSaidDocument(wish.text ?? '', today);
  const changes = readChanges(rest, today);
  if (ref === null || Object.keys(changes).length === 0)
    return refusal(asked, 'amend-task') ?? ask('text', answers.askChanges(state.number));
  return act(state, { kind: 'amend-task', changes, ref, reason: null });
};

/** The lead's part that was confirmed, or the only one that was; of those that the person may open again. */
const onlyClosed = (closed: readonly AssignmentState[]): AssignmentState | undefined => {
  const leads = closed.filter((one) => one.role === 'lead');
  return leads.length === 1 ? leads[0] : closed.length === 1 ? closed[0] : undefined;
};

const reopen = ({ wish, state, actor, today }: Asked): Resolution => {
  const { part, rest: words } =
    wish.part === null
      ? leadingPart(state, wish.text ?? '')
      : { part: findPart(state, wish.part), rest: (wish.text ?? '').trim() };
  const closed = state.assignments.filter((one) => one.work === 'confirmed' && mayAct(state, 'reopen', one, actor));
  if (part === null && closed.length > 0 && onlyClosed(closed) === undefined)
    return ask('part', answers.askAgency(state.number, wishWords.reopen, codesOf(closed)));
  // Nothing may be opened: the rules say why.
  const meant = part ?? onlyClosed(closed) ?? leadsOf(state)[0] ?? state.assignments[0];
  if (meant === undefined) return say(faultText({ code: 'not-closed' }, state.number));
  const { rest, due } = splitNewDue(words, today);
  return rest === '' && closed.includes(meant)
    ? ask('text', answers.askReopenReason(state.number))
    : act(state, { kind: 'reopen', assignment: meant.id, reason: rest, newDue: due });
};

/** What a document changes in the plan, and the opening of what was closed. */
export const PLAN_FORMS: Readonly<Record<'amend' | 'reopen', ActForm>> = {
  amend: { verbs: 'dieu chinh nhiem vu, dieu chinh', own: false, resolve: amend },
  reopen: { verbs: 'mo lai', own: false, resolve: reopen },
};
