import { noticesFor } from '../../../../../src/domain/notice/notices-for';
import type { Actor } from '../../../../../src/domain/task/actor';
import { evolve } from '../../../../../src/domain/task/evolve/evolve';
import type { AssignmentState, TaskState } from '../../../../../src/domain/task/state';
import { OFFICE } from '../../../../support/task-world';
import { everyMoment, json, need, partIn, type Promises } from './promise';

const holds = (who: Actor, agency: string, ...posts: string[]) =>
  who.posts.some((held) => held.agency === agency && (posts.length === 0 || posts.includes(held.post)));
const OFFICIALS = ['focal', 'unit-head', 'leader'];

/** The table of rights in other words. */
const isRight = (state: TaskState, part: AssignmentState, kind: string, who: Actor): boolean => {
  const works = holds(who, part.agency);
  const leads = state.assignments.filter((one) => one.role === 'lead').map((one) => one.agency);
  const leading = part.role === 'coordinating' && leads.some((agency) => holds(who, agency, ...OFFICIALS));
  const higher = [state.monitor, state.standingAgency, state.office].some((agency) => holds(who, agency));
  const isIts = works && part.person?.officialId === who.officialId;
  const resolves = part.obstacles.some((one) => holds(who, one.toAgency));
  switch (kind) {
    case 'accepted':
    case 'progressed':
    case 'obstacle-raised':
    case 'explained':
    case 'evidence-added':
    case 'completion-asked':
    case 'waiting-began':
    case 'waiting-ended':
      return isIts || holds(who, part.agency, ...OFFICIALS);
    case 'person-change-asked':
      return isIts || (part.person === null && holds(who, part.agency, 'focal'));
    case 'person-assigned':
      return isIts || holds(who, part.agency, ...OFFICIALS) || who.posts.some((held) => held.post === 'admin');
    case 'submission-proposed':
      return (
        isIts || holds(who, part.agency, ...OFFICIALS) || (part.obstacles.length > 0 && !works && (higher || resolves))
      );
    case 'obstacle-answered':
      return isIts || resolves || holds(who, part.agency, ...OFFICIALS) || holds(who, state.standingAgency, 'standing');
    case 'step-acknowledged':
      return part.told.some(({ agency, post }) => holds(who, agency, post));
    case 'delay-excused':
      return !works && (leading || higher);
    case 'completion-confirmed':
    case 'completion-returned':
      return !works && (leading || higher);
    case 'released':
      return !works && (leading || holds(who, state.standingAgency, 'standing'));
    case 'nudged':
      return leading || higher;
    case 'submission-confirmed':
      return !works && (holds(who, state.standingAgency, 'standing') || holds(who, OFFICE, 'office', 'office-chief'));
    case 'ruled':
      return holds(who, state.office, 'office-chief', 'vice-chair', 'chair');
    case 'document-issued':
    case 'assignment-removed':
    case 'role-changed':
      return !works && keeps(state, who);
    case 'reopened':
      return !works && (leading || higher);
    default:
      return true;
  }
};

/** Records what documents say. */
const keeps = (state: TaskState, who: Actor): boolean =>
  holds(who, state.standingAgency, 'standing') || holds(who, state.office, 'office', 'office-chief');

/** Who acts, and who hears of it. */
export const RIGHTS: Promises = {
  'nobody acts for an agency without working there, or checks his own': everyMoment(({ before, command, events }) => {
    if (command.act.kind === 'timer') return;
    for (const { event } of events) {
      if (!('assignment' in event) || event.kind === 'assignment-added') continue;
      const part = partIn(before, event.assignment);
      need(isRight(before, part, event.kind, command.actor), `${event.kind} by ${json(command.actor)}`);
    }
  }),

  'only UBND tỉnh decides what was submitted, and only who submits drops': everyMoment((moment) => {
    for (const { event } of moment.events) {
      if (event.kind !== 'submission-decided') continue;
      const dropped = event.decision.kind === 'drop';
      if (event.nearer === true) {
        const part = partIn(moment.before, event.assignment);
        need(part.dueSetBy !== 'province' && !holds(moment.command.actor, part.agency), json(moment.command.actor));
        continue;
      }
      const posts = dropped ? ['standing', 'office', 'office-chief'] : ['vice-chair', 'chair', 'office-chief'];
      need(
        moment.command.actor.posts.some((held) => posts.includes(held.post)),
        json(moment.command.actor),
      );
      const asked = moment.before.submissions.find((one) => one.id === event.submission);
      need(asked?.state === (dropped ? 'proposed' : 'submitted'), json(asked));
    }
  }),

  'notices go to posts that have a part in the task': ({ log }) => {
    let state: TaskState | null = null;
    for (const recorded of log) {
      state = evolve(state, recorded);
      for (const { to, facts } of noticesFor(state, recorded)) {
        if ('officialId' in to) {
          need(recorded.event.kind === 'person-assigned', `${recorded.event.kind} to a person`);
          continue;
        }
        const leads = state.assignments.filter((one) => one.role === 'lead');
        const own = to.agency === facts.agency && OFFICIALS.includes(to.post);
        const lead = to.post === 'focal' && leads.some((one) => one.agency === to.agency);
        // Of a change of agency those hear who work with it.
        const told =
          recorded.event.kind === 'reassigned' || recorded.event.kind === 'agency-replaced'
            ? state.assignments.some((one) => one.agency === to.agency && to.post === 'focal')
            : false;
        const monitor = to.agency === state.monitor && to.post === 'monitor' && to.area === state.area;
        const standing = to.agency === state.standingAgency && to.post === 'standing';
        const office = to.agency === state.office && /^(office|office-chief|vice-chair|chair)$/.test(to.post);
        const checker = to.post === 'leader' && [state.monitor, state.standingAgency, state.office].includes(to.agency);
        const leadsLeader = to.post === 'leader' && leads.some((one) => one.agency === to.agency);
        const above = to.post === 'leader' && state.assignments.some((one) => one.upper === to.agency);
        const resolver = facts.obstacle !== undefined || recorded.event.kind === 'obstacle-answered';
        need(
          resolver || above || checker || leadsLeader || told || own || lead || monitor || standing || office,
          `${recorded.event.kind} → ${json(to)}`,
        );
      }
    }
  },
};
