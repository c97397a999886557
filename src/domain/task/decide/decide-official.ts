import { isByPeriods, openPeriods } from '../../family/judging';
import { assertNever, fail, ok } from '../../result';
import type { Actor } from '../actor';
import { receivedParts } from './closing';
import type { Act } from '../commands';
import type { Decided } from './decided';
import { decideAskingForTime } from './decide-extension';
import { decideObstacle } from './decide-obstacle';
import type { TaskEvent } from '../events';
import { evidenceGap } from '../evidence-rules';
import { readEvidence, readNewDate, readOptionalText, readText } from './inputs';
import type { Rules } from '../policy';
import { isOwnWork } from '../rights';
import type { AssignmentState, Evidence, TaskState } from '../state';
import { isClosed, isLate } from '../status';

type OfficialAct = Extract<
  Act,
  { kind: 'accept' | 'progress' | 'raise-obstacle' | 'ask-extension' | 'explain' | 'add-evidence' | 'ask-completion' }
>;
type ActOf<K extends OfficialAct['kind']> = Extract<OfficialAct, { kind: K }>;

/** What the acts of one part are judged by. */
interface Situation {
  readonly state: TaskState;
  readonly part: AssignmentState;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly rules: Rules;
}

/** Acts of the agency on its own part. The actor's right has been checked. */
export const decideByOfficial = (now: Situation, act: OfficialAct): Decided => {
  const { part } = now;
  if (isClosed(part)) return fail({ code: 'part-closed' });
  switch (act.kind) {
    case 'accept':
      return part.work === 'given'
        ? ok([{ kind: 'accepted', assignment: part.id }])
        : fail({ code: 'already-accepted' });
    case 'progress':
      return progress(part, act);
    case 'raise-obstacle':
      return decideObstacle(now.state, part, act, now.rules);
    case 'ask-extension':
      return decideAskingForTime(now.state, part, act, now.nowMs, now.rules);
    case 'explain':
      return explain(now, act);
    case 'add-evidence': {
      if (act.evidence.length === 0) return fail({ code: 'evidence-missing' });
      const evidence = readEvidence(act.evidence, now.state, now.nowMs);
      return evidence.ok ? ok([{ kind: 'evidence-added', assignment: part.id, evidence: evidence.value }]) : evidence;
    }
    case 'ask-completion':
      return askCompletion(now, act.evidence);
    default:
      return assertNever(act);
  }
};

const progress = (part: AssignmentState, act: ActOf<'progress'>): Decided => {
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  if (act.percent === null) {
    const text = readText(act.text ?? '');
    return text.ok ? ok([{ kind: 'progressed', assignment: part.id, percent: null, text: text.value }]) : text;
  }
  if (!Number.isInteger(act.percent) || act.percent < 0 || act.percent > 100)
    return fail({ code: 'percent-out-of-range' });
  const text = readOptionalText(act.text);
  return text.ok ? ok([{ kind: 'progressed', assignment: part.id, percent: act.percent, text: text.value }]) : text;
};

/** Giải trình: owed by a part that is late; before that, an obstacle or an extension is what one raises. */
const explain = ({ state, part, nowMs, rules }: Situation, act: ActOf<'explain'>): Decided => {
  if (!part.explainsToProvince && !isLate(rules.calendar, part.due, part.askedAtMs, nowMs))
    return fail({ code: 'not-late' });
  const cause = readText(act.cause);
  if (!cause.ok) return cause;
  const newDate = act.newDate === null ? ok(null) : readNewDate(act.newDate, nowMs);
  if (!newDate.ok) return newDate;
  const { objective } = act;
  const explained: TaskEvent = {
    kind: 'explained',
    assignment: part.id,
    cause: cause.value,
    objective,
    newDate: newDate.value,
  };
  const stands = state.submissions.some((one) => one.assignment === part.id && one.kind === 'overdue');
  if (!part.explainsToProvince || stands) return ok([explained]);
  // UBND tỉnh asked: what the agency answers goes up again, through who submits.
  return ok([
    explained,
    {
      kind: 'submission-proposed',
      assignment: part.id,
      about: 'overdue',
      askedDate: newDate.value,
      reason: cause.value,
      late: true,
    },
  ]);
};

/** A lead hands in something that can be looked at; a coordinating agency may just state what it delivered. */
const proves = (part: AssignmentState, evidence: readonly Evidence[]): boolean =>
  evidence.some((one) => part.role === 'coordinating' || one.kind !== 'statement');

/** Handing in its result, a lead takes as received what the coordinating agencies have delivered. */
const askCompletion = ({ state, part, actor, nowMs, rules }: Situation, handedIn: readonly Evidence[]): Decided => {
  if (isByPeriods(state, part)) return fail({ code: 'by-periods', open: openPeriods(state) });
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  const evidence = readEvidence(handedIn, state, nowMs);
  if (!evidence.ok) return evidence;
  const shown = [...part.evidence, ...evidence.value];
  if (!proves(part, shown)) return fail({ code: 'evidence-missing' });
  const gap = part.role === 'lead' ? evidenceGap(state.product, shown, rules.policy.evidence ?? []) : null;
  if (gap) return fail({ code: 'evidence-missing', gap });
  const asked: TaskEvent = {
    kind: 'completion-asked',
    assignment: part.id,
    late: isLate(rules.calendar, part.due, null, nowMs),
  };
  const received = part.role === 'lead' ? receivedParts(state, (one) => !isOwnWork(actor, one)) : [];
  const added: TaskEvent[] =
    evidence.value.length > 0 ? [{ kind: 'evidence-added', assignment: part.id, evidence: evidence.value }] : [];
  return ok([...added, asked, ...received]);
};
