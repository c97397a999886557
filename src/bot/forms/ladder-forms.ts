import type { ActKind } from '../../domain/task/commands';
import { mayAct } from '../../domain/task/rights';
import type { AssignmentState, TaskState } from '../../domain/task/state';
import { isClosed } from '../../domain/task/status';
import { answers, wishWords } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { codesOf, findPart, leadingPart } from '../parts';
import { act, ask, say, type Resolution } from '../resolution';
import type { ActForm, Asked } from './form';

/** The part meant, the words that go with it, and whether there is something of the kind to be done about it. */
interface Meant {
  readonly state: TaskState;
  readonly assignment: string;
  readonly words: string;
  readonly stands: boolean;
}

/** Finds the part that was named, else the only one that it can be about. */
const on =
  (kind: ActKind, about: (part: AssignmentState) => boolean, resolve: (meant: Meant) => Resolution) =>
  ({ wish, state, actor }: Asked): Resolution => {
    const named =
      wish.part === null
        ? leadingPart(state, wish.text ?? '')
        : { part: findPart(state, wish.part), rest: (wish.text ?? '').trim() };
    const mine = state.assignments.filter((part) => mayAct(state, kind, part, actor));
    const meant = named.part === null && wish.part === null ? mine.filter(about) : named.part ? [named.part] : [];
    if (meant.length > 1) return ask('part', answers.askAgency(state.number, wishWords[wish.kind], codesOf(meant)));
    // Where nothing of the kind stands open the rules say so, or that the person has no right to.
    const part = meant[0] ?? (wish.part === null ? (mine[0] ?? state.assignments[0]) : undefined);
    if (part === undefined) return say(faultText({ code: 'unknown-assignment' }, state.number));
    return resolve({ state, assignment: part.id, words: named.rest, stands: meant.length > 0 });
  };

const isLate = (part: AssignmentState): boolean => part.overdueSinceMs !== null;

/** Holding the ladder, and excusing a delay. */
export const LADDER_FORMS: Readonly<Record<'acknowledge' | 'excuse', ActForm>> = {
  acknowledge: {
    verbs: 'dang chi dao, da chi dao, se chi dao',
    own: false,
    button: { part: 'ack' },
    resolve: on(
      'acknowledge',
      (part) => isLate(part) && !isClosed(part),
      ({ state, assignment }) => act(state, { kind: 'acknowledge', assignment }),
    ),
  },
  excuse: {
    verbs: 'ghi nhan tre khach quan, tre khach quan',
    own: false,
    button: { part: 'excuse' },
    resolve: on('excuse-delay', isLate, ({ state, assignment, words, stands }) =>
      words === '' && stands
        ? ask('text', answers.askExcuse(state.number))
        : act(state, { kind: 'excuse-delay', assignment, reason: words }),
    ),
  },
};
