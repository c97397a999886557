import { addWorkingDays } from '../calendar/working-days';
import { civilDateAt, type CivilDate } from '../calendar/civil-date';
import { assertNever, fail, ok } from '../result';
import type { Assignee } from '../task/assignee';
import type { Decided } from '../task/decide/decided';
import type { TaskEvent } from '../task/events';
import type { GivenPart } from '../task/given';
import { readNewDate, readText } from '../task/decide/inputs';
import type { Rules } from '../task/policy';
import { HOLDERS } from '../task/rights';
import type { AssignmentState, TaskState } from '../task/state';
import { isClosed } from '../task/status';
import { isMarkedSecret } from '../text/secrecy';
import type { FamilyAct } from './acts';
import { childId, inherited } from './open-period';

type ActOf<K extends FamilyAct['kind']> = Extract<FamilyAct, { kind: K }>;

/** The actor's right to the part has been checked. */
export const decideFamilyAct = (
  state: TaskState,
  part: AssignmentState,
  act: FamilyAct,
  nowMs: number,
  rules: Rules,
): Decided => {
  switch (act.kind) {
    case 'state-condition':
      // Named on another part, a lead would start its own clock: it says what was received of that.
      return part.role === 'lead'
        ? stateCondition(state, act, nowMs, rules)
        : fail({ code: 'no-right', needs: HOLDERS[act.kind] });
    case 'add-subtask':
      return addSubtask(state, part, act, nowMs);
    default:
      return assertNever(act);
  }
};

/** A coordinating part is due earlier, as when a task is given; never so early that the day is past. */
const dueOf = (part: AssignmentState, due: CivilDate, nowMs: number, { calendar, policy }: Rules): CivilDate => {
  if (part.role === 'lead') return due;
  const earlier = addWorkingDays(calendar, due, -policy.coordinatingDaysBefore);
  return earlier > civilDateAt(nowMs) ? earlier : due;
};

const stateCondition = (state: TaskState, act: ActOf<'state-condition'>, nowMs: number, rules: Rules): Decided => {
  if (state.condition === null || state.condition.metAtMs !== null) return fail({ code: 'no-condition' });
  const due = readNewDate(act.due, nowMs);
  if (!due.ok) return due;
  const note = readText(act.note);
  if (!note.ok) return note;
  const moved: TaskEvent[] = state.assignments
    .filter((one) => !isClosed(one) && one.due === null)
    .map((one) => ({
      kind: 'deadline-moved',
      assignment: one.id,
      from: null,
      to: dueOf(one, due.value, nowMs, rules),
      why: 'condition',
    }));
  // The days first, so that whoever is told of the condition is told his day.
  return ok([...moved, { kind: 'condition-met', note: note.value, metOn: civilDateAt(nowMs), due: due.value }]);
};

const assignedTo = (person: Assignee | null): Pick<GivenPart, 'person'> =>
  person === null ? {} : { person: { officialId: person.officialId, name: person.name } };

/** Its own people go up its own line; where those under it stand is told by the catalogue (agency-line.ts). */
const lineOf = (part: AssignmentState, agency: string): Pick<GivenPart, 'line' | 'upper'> =>
  agency === part.agency ? { line: part.line, upper: part.upper } : {};

/** For its own people or for those under it, and never later than the agency itself owes it. */
const addSubtask = (state: TaskState, part: AssignmentState, act: ActOf<'add-subtask'>, nowMs: number): Decided => {
  if (isClosed(part) || part.work === 'awaiting') return fail({ code: 'part-closed' });
  const { agency, upper, person } = act.receiver;
  if (agency !== part.agency && upper !== part.agency) return fail({ code: 'not-under' });
  if (person !== null && !person.agencies.includes(agency)) return fail({ code: 'not-in-agency', name: person.name });
  const title = readText(act.title);
  if (!title.ok) return title;
  if (isMarkedSecret(title.value)) return fail({ code: 'secret' });
  const due = readNewDate(act.due, nowMs);
  if (!due.ok) return due;
  if (part.due !== null && due.value > part.due) return fail({ code: 'date-too-late', due: part.due });
  const key = `s${state.children.length + 1}`;
  const own = part.agency;
  return ok([
    {
      kind: 'child-opened',
      key,
      child: childId(state, key),
      number: 0,
      why: 'cascade',
      within: part.id,
      given: {
        ...inherited(state),
        // Inside an agency its own leaders check, and answer what is asked.
        ...{ monitor: own, standingAgency: own, office: own },
        title: title.value,
        product: null,
        deadline: { kind: 'exact', due: due.value, every: null, wording: '' },
        assignments: [
          {
            id: agency,
            agency,
            role: 'lead',
            due: due.value,
            giver: own,
            ...lineOf(part, agency),
            ...assignedTo(person),
          },
        ],
        parent: { taskId: state.taskId, number: state.number, assignment: part.id, why: 'cascade' },
      },
    },
  ]);
};
