import type { Post } from '../directory/official';
import type { TaskEvent } from '../task/events';
import { firstDecider } from '../task/rights';
import { draft, submitter, toOwn, tried, type Telling } from './draft';
import type { NoticeDraft, NoticeFacts, Recipient } from './notice';
import { awaitedNotices } from './plan-notices';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** Who of UBND tỉnh and its office is meant by a post; a vice-chair by the areas in his charge. */
const provincePost = ({ state, part }: Telling, wanted: Post): Recipient => {
  const post = wanted === 'office-chief' && part ? firstDecider(state, part) : wanted;
  return { agency: state.office, post, area: state.area };
};

const factsOf = ({ state, part }: Telling, id: number): Partial<NoticeFacts> => {
  const submission = state.submissions.find((one) => one.id === id);
  if (!submission) return { submission: id };
  const { kind, askedDate, reason, proposed } = submission;
  return { submission: id, about: kind, askedDate, reason, proposed, ...tried(part) };
};

/** To Sở Nội vụ, which confirms or drops it. */
export const proposedNotices = (one: Telling, event: EventOf<'submission-proposed'>): NoticeDraft[] =>
  draft(one, 'submission-to-confirm', submitter(one), {
    submission: one.recorded.seq,
    about: event.about,
    askedDate: event.askedDate,
    reason: event.reason,
    proposed: event.proposed ?? null,
    ...tried(one.part),
  });

/** The post goes along: each is offered what he may decide. */
const toDecide = (one: Telling, wanted: Post, facts: Partial<NoticeFacts>): NoticeDraft[] => {
  const to = provincePost(one, wanted);
  return draft(one, 'submission-to-decide', to, { ...facts, ...('post' in to ? { post: to.post } : {}) });
};

/** To who decides first. */
export const submittedNotices = (one: Telling, event: EventOf<'submission-confirmed'>): NoticeDraft[] =>
  toDecide(one, 'office-chief', { ...factsOf(one, event.submission), note: event.note });

export const waitingNotices = (one: Telling, event: EventOf<'submission-waiting'>): NoticeDraft[] => {
  const facts = factsOf(one, event.submission);
  return event.to === 'standing'
    ? draft(one, 'submission-waiting', submitter(one), facts)
    : toDecide(one, event.to, facts);
};

/** To those it concerns: the agency, its leader, and who put it forward. */
export const decidedNotices = (one: Telling, event: EventOf<'submission-decided'>): NoticeDraft[] => {
  const { decision, reason, submission, about, document } = event;
  const more = {
    decision,
    reason,
    submission,
    effect: document,
    by: one.recorded.by.name,
    ...(about === undefined ? {} : { about }),
  };
  return [
    ...toOwn(one, 'focal', 'submission-decided', more),
    ...toOwn(one, 'leader', 'submission-decided', more),
    ...draft(one, 'submission-decided', submitter(one), more),
    ...awaitedNotices(one, event),
  ];
};
