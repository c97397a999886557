import type { Post } from '../directory/official';
import { assertNever } from '../result';
import type { TaskEvent } from '../task/events';
import { obstacleOf } from '../task/obstacle';
import { checkerOf, firstDecider } from '../task/who-answers';
import { leadsOf } from '../task/status';
import { draft, standingOf, submitter, toOwn, tried, type Telling } from './draft';
import { checkers } from './ladder-notices';
import type { NoticeDraft, NoticeFacts, PostRecipient, Recipient } from './notice';
import { awaitedNotices } from './plan-notices';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** Who of UBND tỉnh and its office is meant by a post; a vice-chair by the areas in his charge. */
const provincePost = ({ state, part }: Telling, wanted: Post): PostRecipient => {
  const post = wanted === 'office-chief' && part ? firstDecider(state, part) : wanted;
  return { agency: state.office, post, area: state.area };
};

/** Who set the part's deadline: the leads, the checker, or the leader of its own line. */
const setters = (one: Telling): readonly Recipient[] => {
  const { state, part } = one;
  if (part === null) return [];
  switch (part.dueSetBy) {
    case 'policy':
    case 'lead':
      return leadsOf(state).map(({ agency }) => ({ agency, post: 'focal' }));
    case 'checker':
      return checkers(one);
    case 'agency':
      return [{ agency: part.giver ?? part.upper ?? part.agency, post: 'leader' }];
    case 'province':
      return [submitter(one)];
    default:
      return assertNever(part.dueSetBy);
  }
};

/** Who hears that the one who set the deadline is silent: only somebody who may decide as well. */
const aboveSetter = (one: Telling): readonly Recipient[] => {
  const { state, part } = one;
  if (part?.dueSetBy === 'checker') return [{ agency: checkerOf(state, part), post: 'leader' }];
  return part?.dueSetBy === 'agency' ? setters(one) : [standingOf(state)];
};

const factsOf = ({ state, part }: Telling, id: number): Partial<NoticeFacts> => {
  const submission = state.submissions.find((one) => one.id === id);
  if (!submission) return { submission: id };
  const { kind, askedDate, reason, late, proposed, note, obstacle: no } = submission;
  const about = part !== null && no !== null ? obstacleOf(part, no) : undefined;
  const obstacle = about ? { proposal: about.proposal, obstacleNo: about.no } : {};
  return {
    ...{ submission: id, about: kind, askedDate, reason, late, proposed, ...obstacle, ...tried(part) },
    // The advice that it was put up with goes along to whoever is told later.
    ...(note === null ? {} : { note }),
  };
};

/** To Sở Nội vụ, which confirms or drops it; to who set the deadline; or to UBND tỉnh at once. */
export const proposedNotices = (one: Telling, event: EventOf<'submission-proposed'>): NoticeDraft[] => {
  const facts = { ...factsOf(one, one.recorded.seq), ...(event.note === undefined ? {} : { note: event.note }) };
  if (event.at === 'asked') return setters(one).flatMap((to) => draft(one, 'extension-asked', to, facts));
  return event.at === 'submitted'
    ? toDecide(one, 'office-chief', facts)
    : draft(one, 'submission-to-confirm', submitter(one), facts);
};

/** The post goes along: each is offered what he may decide. */
const toDecide = (one: Telling, wanted: Post, facts: Partial<NoticeFacts>): NoticeDraft[] => {
  const to = provincePost(one, wanted);
  return draft(one, 'submission-to-decide', to, { ...facts, post: to.post });
};

/** To who decides first. */
export const submittedNotices = (one: Telling, event: EventOf<'submission-confirmed'>): NoticeDraft[] =>
  toDecide(one, 'office-chief', factsOf(one, event.submission));

export const waitingNotices = (one: Telling, { to, submission }: EventOf<'submission-waiting'>): NoticeDraft[] => {
  const facts = factsOf(one, submission);
  const asked = one.state.submissions.find((other) => other.id === submission)?.state === 'asked';
  if (to === 'setter' || asked) {
    const told = to === 'setter' ? setters(one) : aboveSetter(one);
    return told.flatMap((recipient) => draft(one, 'extension-asked', recipient, facts));
  }
  return to === 'standing' ? draft(one, 'submission-waiting', submitter(one), facts) : toDecide(one, to, facts);
};

/** To everybody who has the question of the delay by now; who is asked later finds the explanation in it. */
export const explainedNotices = (one: Telling, { cause }: EventOf<'explained'>): NoticeDraft[] => {
  const { state, part } = one;
  const open = state.submissions.find((other) => other.assignment === part?.id && other.kind === 'overdue');
  if (open === undefined) return [];
  const facts: Partial<NoticeFacts> = { ...factsOf(one, open.id), explanation: cause };
  if (open.state !== 'submitted') return draft(one, 'question-explained', submitter(one), facts);
  const asked = ['office-chief' as const, ...(open.askedToo ?? [])].map((post) => provincePost(one, post));
  const each = asked.filter((to, at) => asked.findIndex((other) => other.post === to.post) === at);
  return each.flatMap((to) => draft(one, 'question-explained', to, { ...facts, post: to.post }));
};

/** To those it concerns: the agency, its leader, and who put it forward. */
export const decidedNotices = (one: Telling, event: EventOf<'submission-decided'>): NoticeDraft[] => {
  const { decision, reason, submission, about, document, asked } = event;
  const more = {
    decision,
    reason,
    submission,
    effect: document,
    by: one.recorded.by.name,
    ...(about === undefined ? {} : { about }),
    ...(asked === undefined ? {} : { askedDate: asked }),
  };
  if (event.nearer === true)
    return [...toOwn(one, 'focal', 'extension-decided', more), ...toOwn(one, 'leader', 'extension-decided', more)];
  return [
    ...toOwn(one, 'focal', 'submission-decided', more),
    ...toOwn(one, 'leader', 'submission-decided', more),
    ...draft(one, 'submission-decided', submitter(one), more),
    ...awaitedNotices(one, event),
  ];
};
