import type { AgencyCatalogue } from '../../domain/directory/agency';
import { leadingAgency } from '../leading-agency';
import type { Actor } from '../../domain/task/actor';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { mayAct, partOf } from '../../domain/task/rights';
import type { ProvinceDecision, Submission, TaskState } from '../../domain/task/state';
import { answers, wishWords } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { readAskedDate } from '../asked-date';
import { findPart, leadingPart } from '../parts';
import { act, ask, say, type Resolution } from '../resolution';
import { leadingObstacle } from '../said-obstacle';
import type { Wish } from '../wish';
import type { ActForm, Asked } from './form';

type Found = { readonly id: number; readonly submission: Submission | null } | { readonly refusal: Resolution };

/** The part that a question before UBND tỉnh is about. */
export const partAsked = (state: TaskState, id: number) =>
  partOf(state, { kind: 'confirm-submission', submission: id, note: null });

/** A question that this kind of word answers, when the person may. */
export const isMeant = ({ kind }: Wish, state: TaskState, actor: Actor, one: Submission): boolean => {
  const part = partAsked(state, one.id);
  if (kind === 'submit' || kind === 'drop')
    return one.state === 'proposed' && mayAct(state, 'confirm-submission', part, actor);
  if ((kind === 'instruct') !== (one.kind === 'obstacle')) return false;
  return one.state === 'asked'
    ? (kind === 'approve' || kind === 'refuse') && mayAct(state, 'decide-extension', part, actor)
    : one.state === 'submitted' && mayAct(state, 'decide-submission', part, actor);
};

/** The question meant: the one the button names, else the only one of its kind that waits for this person. */
const find = ({ wish, state, actor }: Asked, part: string | null, obstacle: number | null): Found => {
  if (wish.submission !== null) {
    return { id: wish.submission, submission: state.submissions.find((one) => one.id === wish.submission) ?? null };
  }
  const about = state.submissions.filter(
    (one) => (part === null || one.assignment === part) && (obstacle === null || one.obstacle === obstacle),
  );
  const waiting = about.filter((one) => isMeant(wish, state, actor, one));
  const [first] = waiting;
  if (waiting.length > 1) {
    const codes = [...new Set(waiting.map((one) => one.assignment))];
    const text = answers.askAgency(state.number, wishWords[wish.kind], codes);
    return { refusal: codes.length > 1 ? ask('part', text) : say(answers.useButtons(state.number)) };
  }
  // Nothing waits: the rules say why not (decided by whom, not yet submitted, no right).
  const other = first ?? about[0];
  const decided = state.decided.filter((one) => part === null || one.assignment === part).at(-1);
  const id = other?.id ?? decided?.id;
  return id === undefined
    ? { refusal: say(faultText({ code: 'nothing-to-decide' }, state.number)) }
    : { id, submission: other ?? null };
};

/** The question meant, and the words that go with it. */
interface Meant {
  readonly state: TaskState;
  readonly actor: Actor;
  readonly wish: Wish;
  readonly id: number;
  /** Null when it is no longer pending. */
  readonly submission: Submission | null;
  readonly words: string;
  readonly today: CivilDate;
  readonly catalogue: AgencyCatalogue;
}

const orNull = (words: string): string | null => (words === '' ? null : words);

/** Of a question that is answered already: whoever could have answered it is told how it was. */
const isNearer = ({ state, id, submission, actor }: Meant): boolean => {
  if (submission !== null) return submission.state === 'asked';
  const part = partAsked(state, id);
  return mayAct(state, 'decide-extension', part, actor) && !mayAct(state, 'decide-submission', part, actor);
};

const decide = (meant: Meant, decision: ProvinceDecision, reason: string | null): Resolution => {
  const { state, id } = meant;
  if ((decision.kind === 'extend' || decision.kind === 'refuse') && isNearer(meant))
    return act(state, { kind: 'decide-extension', submission: id, decision, reason });
  return act(state, { kind: 'decide-submission', submission: id, decision, reason });
};

const instruct = (meant: Meant): Resolution =>
  meant.words === '' && meant.submission !== null
    ? ask('text', answers.askInstruction(meant.state.number))
    : decide(meant, { kind: 'instruct', text: meant.words }, null);

const approve = (meant: Meant): Resolution => {
  const { state, wish, submission, words, today } = meant;
  const said = readAskedDate(words, today);
  // Words that were meant as a date but are none must not fall back on the date asked for.
  const silent = words === '' ? (submission?.askedDate ?? null) : null;
  const to = wish.date ?? said.date ?? silent;
  if (to === null && submission !== null) return ask('date', answers.askDecisionDate(state.number));
  return decide(meant, { kind: 'extend', to: to ?? today }, said.reason);
};

/** Finds the question meant first. */
const asking =
  (resolve: (meant: Meant) => Resolution) =>
  (asked: Asked): Resolution => {
    const { wish, state, actor, today, catalogue } = asked;
    // What follows "giao lại 3" is the agency that gets it, not the one whose part it is.
    const { part, rest } =
      wish.kind === 'reassign'
        ? { part: null, rest: (wish.text ?? '').trim() }
        : wish.part === null
          ? leadingPart(state, wish.text ?? '')
          : { part: findPart(state, wish.part), rest: (wish.text ?? '').trim() };
    const { no, rest: words } = leadingObstacle(rest);
    const found = find(asked, part?.id ?? null, no);
    return 'refusal' in found ? found.refusal : resolve({ state, actor, wish, ...found, words, today, catalogue });
  };

const drop = ({ state, id, words, submission }: Meant): Resolution =>
  words === '' && submission !== null
    ? ask('text', answers.askDropReason(state.number))
    : act(state, { kind: 'drop-submission', submission: id, reason: words });

/** The agency named, or the one that was proposed. */
const reassign = (meant: Meant): Resolution => {
  const { state, submission, words, catalogue } = meant;
  const { code, rest } = leadingAgency(words, catalogue);
  const to = code ?? (words === '' ? (submission?.proposed ?? null) : null);
  if (to === null && submission !== null) return ask('part', answers.askReassignTo(state.number));
  return decide(meant, { kind: 'reassign', to: to ?? '' }, orNull(code === null ? words : rest));
};

/** Of a wish to have the assignment changed Sở Nội vụ says what it thinks. */
const submit = ({ state, id, words, submission }: Meant): Resolution =>
  words === '' && submission?.kind === 'reassignment' && submission.state === 'proposed'
    ? ask('text', answers.askAdvice(state.number))
    : act(state, { kind: 'confirm-submission', submission: id, note: orNull(words) });

/** Whether an obstacle waits for this person's instruction. */
export const isInstructionAwaited = ({ wish, state, actor }: Asked): boolean =>
  state.submissions.some((one) => isMeant({ ...wish, kind: 'instruct' }, state, actor, one));

type SubmissionKind = 'submit' | 'drop' | 'approve' | 'refuse' | 'remind' | 'reprimand' | 'reassign' | 'instruct';

/** Putting a question before UBND tỉnh, and deciding it. */
export const SUBMISSION_FORMS: Readonly<Record<SubmissionKind, ActForm>> = {
  submit: {
    verbs: 'trinh ubnd tinh, trinh tinh, trinh',
    own: false,
    button: { submission: 'submit' },
    resolve: asking(submit),
  },
  drop: {
    verbs: 'khong trinh, ko trinh',
    own: false,
    button: { submission: 'drop' },
    resolve: asking(drop),
  },
  approve: {
    verbs: 'phe duyet, duyet gia han, dong y gia han, nhat tri gia han, duyet',
    own: false,
    button: { submission: 'extend' },
    resolve: asking(approve),
  },
  refuse: {
    verbs: [
      'khong duyet, ko duyet, k duyet, khong phe duyet, ko phe duyet, khong dong y, ko dong y',
      'khong nhat tri, ko nhat tri, khong dong y gia han, ko dong y gia han, khong nhat tri gia han',
    ].join(', '),
    own: false,
    button: { submission: 'refuse' },
    resolve: asking((meant) => decide(meant, { kind: 'refuse' }, orNull(meant.words))),
  },
  remind: {
    verbs: 'nhac nho',
    own: false,
    button: { submission: 'remind' },
    resolve: asking((meant) => decide(meant, { kind: 'remind' }, orNull(meant.words))),
  },
  reassign: {
    verbs: 'giao lai cho, giao lai, giao co quan khac, dong y dieu chinh, duyet dieu chinh',
    own: false,
    button: { submission: 'reassign' },
    resolve: asking(reassign),
  },
  reprimand: {
    verbs: 'phe binh',
    own: false,
    button: { submission: 'reprimand' },
    resolve: asking((meant) => decide(meant, { kind: 'reprimand' }, orNull(meant.words))),
  },
  instruct: {
    verbs: 'cho y kien chi dao',
    own: false,
    button: { submission: 'instruct' },
    resolve: asking(instruct),
  },
};
