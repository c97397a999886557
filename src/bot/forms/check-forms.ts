import type { ActKind } from '../../domain/task/commands';
import type { Actor } from '../../domain/task/actor';
import { ownParts } from '../../domain/task/offers';
import { isOwnWork, mayAct } from '../../domain/task/rights';
import type { AssignmentState, TaskState } from '../../domain/task/state';
import { isClosed } from '../../domain/task/status';
import { fold } from '../../domain/text/fold';
import { answers } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { codesOf, findPart, leadingPart } from '../parts';
import { act, ask, say, type Resolution } from '../resolution';
import { splitNewDue } from '../said-document';
import type { Wish } from '../wish';
import type { ActForm, Asked } from './form';
import { refusal } from './refusal';

interface Named {
  /** Named by button or by its code. */
  readonly part: AssignmentState | null;
  /** The words without the code. */
  readonly rest: string;
}

const named = (state: TaskState, wish: Wish): Named =>
  wish.part === null
    ? leadingPart(state, wish.text ?? '')
    : { part: findPart(state, wish.part), rest: (wish.text ?? '').trim() };

/** Parts on which the person has the right to such an act, and which are not his own agency's. */
const within = (state: TaskState, actor: Actor, kind: ActKind): readonly AssignmentState[] =>
  state.assignments.filter((part) => mayAct(state, kind, part, actor) && !isOwnWork(actor, part));

/** Finds the part that was named, by button or by its agency's code, before the words. */
const checking =
  (resolve: (asked: Asked, part: AssignmentState | null, words: string) => Resolution) =>
  (asked: Asked): Resolution => {
    const { part, rest } = named(asked.state, asked.wish);
    return asked.wish.part !== null && part === null
      ? say(faultText({ code: 'unknown-assignment' }, asked.state.number))
      : resolve(asked, part, rest);
  };

/** "Xác nhận 3" from an official who has just been given the task means that he takes it on. */
const takesOn = (wish: Wish, state: TaskState, actor: Actor): Resolution | null => {
  const own = ownParts(state, actor)[0];
  return wish.kind === 'confirm' && own?.work === 'given' ? act(state, { kind: 'accept', assignment: own.id }) : null;
};

/** The part meant where none was named: the only one handed in, or the only lead's among them. */
const onlyAwaiting = (awaiting: readonly AssignmentState[]): AssignmentState | undefined => {
  const lead = awaiting.filter((one) => one.role === 'lead');
  return awaiting.length === 1 ? awaiting[0] : lead.length === 1 ? lead[0] : undefined;
};

const check = (asked: Asked, chosen: AssignmentState | null, reason: string): Resolution => {
  const { wish, state, actor } = asked;
  const mine = within(state, actor, wish.kind === 'confirm' ? 'confirm-completion' : 'return-completion');
  const awaiting = mine.filter((one) => one.work === 'awaiting');
  const meant = chosen ?? onlyAwaiting(awaiting);
  if (meant !== undefined) return judge(asked, meant, reason);
  if (awaiting.length > 1) {
    const word = wish.kind === 'confirm' ? 'xác nhận' : 'trả lại';
    return ask('part', answers.askAgency(state.number, word, codesOf(awaiting)));
  }
  const taken = mine.length === 0 ? takesOn(wish, state, actor) : null;
  // Nothing waits for this person's check: the rules say so, or that the check is another's.
  const any = state.assignments.find((one) => one.work === 'awaiting') ?? mine[0] ?? state.assignments[0];
  return taken ?? (any ? judge(asked, any, reason) : say(faultText({ code: 'unknown-assignment' }, state.number)));
};

const judge = ({ wish, state, actor, today }: Asked, part: AssignmentState, said: string): Resolution => {
  const { rest: reason, due } = splitNewDue(said, today);
  const seenMs = wish.asOfMs ?? undefined;
  // A button of an earlier report must not confirm a later one that nobody has looked at.
  if (wish.asOfMs !== null && part.askedAtMs !== null && part.askedAtMs > wish.asOfMs)
    return { kind: 'changed', state };
  if (wish.kind === 'confirm') return act(state, { kind: 'confirm-completion', assignment: part.id, seenMs });
  // Whose check it is not is told so before a reason is asked for.
  const mayReturn = mayAct(state, 'return-completion', part, actor);
  return reason === '' && part.work === 'awaiting' && mayReturn
    ? ask('text', answers.askReturnReason(state.number))
    : act(state, { kind: 'return-completion', assignment: part.id, reason, newDue: due, seenMs });
};

/** Without an agency named, those who lead; when all of them have handed in, the coordinating ones. */
const nudge = ({ state, actor }: Asked, chosen: AssignmentState | null): Resolution => {
  const open = within(state, actor, 'nudge').filter((one) => !isClosed(one) && one.work !== 'awaiting');
  const leads = open.filter((one) => one.role === 'lead');
  const all = chosen === null ? (leads.length > 0 ? leads : open) : [chosen];
  const parts = all.length > 0 ? all : state.assignments.slice(0, 1);
  return act(state, ...parts.map((one) => ({ kind: 'nudge' as const, assignment: one.id })));
};

/** Number first ("3 miễn còn lại …"), only with whom: "3 miễn là có kinh phí" releases nobody. */
const RELEASED = /^(?:con lai|tat ca|het|cac phan|phan)(?: |$)/u;

/** "còn lại": all that are still open. */
const REST = /^(?:con lai|tat ca|het|cac phan con lai|phan con lai)(?=\s|$)/;

const release = (asked: Asked, chosen: AssignmentState | null, words: string): Resolution => {
  const { state, actor } = asked;
  const all = REST.exec(fold(words));
  if (all) {
    const reason = words.split(/\s+/).slice(all[0].split(' ').length).join(' ');
    const own = ownParts(state, actor).find((one) => one.role === 'lead');
    return withReason(state, reason, (text) =>
      act(state, { kind: 'release-rest', assignment: own?.id ?? state.assignments[0]?.id ?? '', reason: text }),
    );
  }
  const open = state.assignments.filter((one) => one.role === 'coordinating' && !isClosed(one));
  const part = chosen ?? (open.length === 1 ? open[0] : undefined);
  if (part === undefined) {
    const text = answers.askReleaseAgency(state.number, codesOf(open));
    return open.length === 0 ? say(text) : ask('part', text);
  }
  const refused = words === '' ? refusal(asked, 'release', part) : null;
  return refused ?? withReason(state, words, (reason) => act(state, { kind: 'release', assignment: part.id, reason }));
};

const withReason = (state: TaskState, reason: string, then: (reason: string) => Resolution): Resolution =>
  reason === '' ? ask('text', answers.askReleaseReason(state.number)) : then(reason);

/** Checking, urging and releasing: acts upon other agencies' parts. */
export const CHECK_FORMS: Readonly<Record<'confirm' | 'return' | 'nudge' | 'release', ActForm>> = {
  confirm: {
    verbs: 'xac nhan hoan thanh, xac nhan ht, xac nhan',
    bare: true,
    own: false,
    button: { part: 'confirm' },
    resolve: checking(check),
  },
  return: {
    verbs: 'tra lai ket qua, tra lai',
    own: false,
    button: { part: 'return' },
    resolve: checking(check),
  },
  nudge: {
    verbs: 'don doc',
    numberFirst: /^/u,
    own: false,
    button: { part: 'nudge' },
    resolve: checking(nudge),
  },
  release: {
    verbs: 'mien phan phoi hop, mien phoi hop, mien',
    numberFirst: RELEASED,
    own: false,
    button: { part: 'release' },
    resolve: checking(release),
  },
};
