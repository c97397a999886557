import { assertNever } from '../result';
import type { TaskEvent } from '../task/events';
import { checkerOf, checkerPost, resolverPost } from '../task/who-answers';
import { leadsOf } from '../task/status';
import { obstacleOf } from '../task/obstacle';
import type { ObstacleState, TaskState } from '../task/state';
import { draft, ownOf, standingOf, toOwn, tried, type Telling } from './draft';
import type { NoticeDraft, NoticeFacts, Recipient } from './notice';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** A monitor is meant for the area. */
export const recipientOf = (state: TaskState, agency: string, post: EventOf<'escalated'>['to']): Recipient =>
  post === 'monitor' ? { agency, post, area: state.area } : { agency, post };

/** Who looks at a finished part: the checker for a lead's, the leads for a coordinating one. */
export const checkers = ({ state, part }: Telling): readonly Recipient[] => {
  if (part === null) return [];
  if (part.role === 'coordinating') return leadsOf(state).map((lead) => ownOf(lead));
  const agency = checkerOf(state, part);
  return [recipientOf(state, agency, checkerPost(state, agency))];
};

const agenciesOf = (all: readonly Recipient[]): readonly string[] =>
  all.flatMap((one) => ('agency' in one ? [one.agency] : []));

/** Asked again; then the checker's own leader, then Sở Nội vụ hears how long it has waited. */
export const checkOverdueNotices = (one: Telling, event: EventOf<'check-overdue'>): NoticeDraft[] => {
  const { state, part } = one;
  const asked = checkers(one);
  const sinceMs = part?.askedAtMs ?? undefined;
  const more = sinceMs === undefined ? {} : { sinceMs };
  switch (event.to) {
    case 'checker':
      return asked.flatMap((to) => draft(one, 'check-overdue', to, more));
    case 'leader':
      return agenciesOf(asked).flatMap((agency) => draft(one, 'check-slow', { agency, post: 'leader' }, more));
    case 'standing': {
      const itself = agenciesOf(asked).includes(state.standingAgency);
      const to: Recipient = itself ? { agency: state.office, post: 'office' } : standingOf(state);
      return draft(one, 'check-slow', to, more);
    }
    default:
      return assertNever(event.to);
  }
};

/** Silence about acceptance: the official, then up the own line, then Sở Nội vụ. */
export const acceptanceNotices = (one: Telling, { to, agency }: EventOf<'acceptance-overdue'>): NoticeDraft[] => {
  if (to === 'focal') return toOwn(one, 'focal', 'accept-asked');
  const kind = to === 'unit-head' || to === 'leader' ? 'accept-overdue' : 'accept-silent';
  return draft(one, kind, recipientOf(one.state, agency, to));
};

/** One rung: up the line, or sideways. The last one speaks through the submission that it proposes. */
export const escalatedNotices = (one: Telling, event: EventOf<'escalated'>): NoticeDraft[] => {
  const { to, agency, sideways, rung } = event;
  const up = to === 'unit-head' || to === 'leader';
  if (!sideways && !up) return [];
  const before = (one.part?.told ?? []).filter(
    (other) => event.again === true || other.post !== to || other.agency !== agency,
  );
  const above = agency !== one.part?.agency ? { above: true } : {};
  return draft(one, sideways ? 'urging' : 'escalation', recipientOf(one.state, agency, to), {
    ...{ rung, post: to },
    ...above,
    ...tried(one.part),
    told: before,
  });
};

const meant = ({ part }: Telling, no: number | undefined): ObstacleState | undefined =>
  part === null ? undefined : obstacleOf(part, no);

const resolver = (one: Telling, no: number | undefined): Recipient => {
  const agency = meant(one, no)?.toAgency ?? one.state.standingAgency;
  return { agency, post: resolverPost(one.state, agency) };
};

const obstacleFacts = (one: Telling, no: number | undefined): Partial<NoticeFacts> => {
  const obstacle = meant(one, no);
  return {
    reason: obstacle?.text ?? null,
    obstacle: obstacle?.kind ?? 'other',
    proposal: obstacle?.proposal ?? null,
    ...(obstacle ? { obstacleNo: obstacle.no } : {}),
  };
};

export const obstacleRaisedNotices = (one: Telling, { no }: EventOf<'obstacle-raised'>): NoticeDraft[] =>
  draft(one, 'obstacle', resolver(one, no), { ...obstacleFacts(one, no), by: one.recorded.by.name });

export const obstacleWaitingNotices = (one: Telling, { to, no }: EventOf<'obstacle-waiting'>): NoticeDraft[] =>
  draft(one, 'obstacle-waiting', to === 'resolver' ? resolver(one, no) : standingOf(one.state), obstacleFacts(one, no));

/** To the agency; of what it overcame by itself whoever was asked is told. */
export const obstacleAnsweredNotices = (one: Telling, event: EventOf<'obstacle-answered'>): NoticeDraft[] => {
  const { no } = event;
  const more = { reason: event.text, by: one.recorded.by.name, ...(no === undefined ? {} : { obstacleNo: no }) };
  return event.own === true
    ? draft(one, 'obstacle-answered', resolver(one, no), more)
    : toOwn(one, 'focal', 'obstacle-answered', more);
};
