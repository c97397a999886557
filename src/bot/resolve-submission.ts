import type { Actor } from '../domain/task/actor';
import type { CivilDate } from '../domain/calendar/civil-date';
import { mayAct, partOf } from '../domain/task/rights';
import type { ProvinceDecision, Submission, TaskState } from '../domain/task/state';
import { answers } from '../messages/bot-answers';
import { faultText } from '../messages/faults';
import { readAskedDate } from './asked-date';
import { findPart, leadingPart } from './parts';
import { act, ask, say, type Resolution } from './resolution';
import type { SubmissionWish } from './wish';

const WORDS: Readonly<Record<SubmissionWish['kind'], string>> = {
  submit: 'trình',
  drop: 'không trình',
  approve: 'duyệt',
  refuse: 'không duyệt',
  remind: 'nhắc nhở',
  reprimand: 'phê bình',
};

type Found = { readonly id: number; readonly submission: Submission | null } | { readonly refusal: Resolution };

/** The question meant: the one the button names, else the only one of its kind that waits for this person. */
const find = (wish: SubmissionWish, state: TaskState, actor: Actor, part: string | null): Found => {
  if (wish.submission !== null) {
    return { id: wish.submission, submission: state.submissions.find((one) => one.id === wish.submission) ?? null };
  }
  const step = wish.kind === 'submit' || wish.kind === 'drop' ? 'proposed' : 'submitted';
  const kind = step === 'proposed' ? 'confirm-submission' : 'decide-submission';
  const about = state.submissions.filter((one) => part === null || one.assignment === part);
  const waiting = about.filter((one) => {
    const assignment = partOf(state, { kind: 'confirm-submission', submission: one.id, note: null });
    return one.state === step && mayAct(state, kind, assignment, actor);
  });
  const [first] = waiting;
  if (waiting.length > 1) {
    const codes = [...new Set(waiting.map((one) => one.assignment))];
    const text = answers.askAgency(state.number, WORDS[wish.kind], codes);
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
  readonly wish: SubmissionWish;
  readonly id: number;
  /** Null when it is no longer pending. */
  readonly submission: Submission | null;
  readonly words: string;
  readonly today: CivilDate;
}

const orNull = (words: string): string | null => (words === '' ? null : words);

const decide = ({ state, id }: Meant, decision: ProvinceDecision, reason: string | null): Resolution =>
  act(state, { kind: 'decide-submission', submission: id, decision, reason });

const approve = (meant: Meant): Resolution => {
  const { state, wish, submission, words, today } = meant;
  const said = readAskedDate(words, today);
  // Words that were meant as a date but are none must not fall back on the date asked for.
  const silent = words === '' ? (submission?.askedDate ?? null) : null;
  const to = wish.date ?? said.date ?? silent;
  if (to === null && submission !== null) return ask('date', answers.askDecisionDate(state.number));
  return decide(meant, { kind: 'extend', to: to ?? today }, said.reason);
};

const RESOLVERS: Readonly<Record<SubmissionWish['kind'], (meant: Meant) => Resolution>> = {
  submit: ({ state, id, words }) => act(state, { kind: 'confirm-submission', submission: id, note: orNull(words) }),
  drop: ({ state, id, words, submission }) =>
    words === '' && submission !== null
      ? ask('text', answers.askDropReason(state.number))
      : act(state, { kind: 'drop-submission', submission: id, reason: words }),
  approve,
  refuse: (meant) => decide(meant, { kind: 'refuse' }, orNull(meant.words)),
  remind: (meant) => decide(meant, { kind: 'remind' }, orNull(meant.words)),
  reprimand: (meant) => decide(meant, { kind: 'reprimand' }, orNull(meant.words)),
};

/** Putting a question before UBND tỉnh, and deciding it. */
export const resolveSubmission = (
  wish: SubmissionWish,
  state: TaskState,
  actor: Actor,
  today: CivilDate,
): Resolution => {
  const { part, rest } =
    wish.part === null
      ? leadingPart(state, wish.text ?? '')
      : { part: findPart(state, wish.part), rest: (wish.text ?? '').trim() };
  const found = find(wish, state, actor, part?.id ?? null);
  if ('refusal' in found) return found.refusal;
  return RESOLVERS[wish.kind]({ state, wish, ...found, words: rest, today });
};
