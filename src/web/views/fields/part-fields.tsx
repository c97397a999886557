import { addDays, civilDateAt, type CivilDate } from '../../../domain/calendar/civil-date';
import type { AssignmentState, TaskState } from '../../../domain/task/state';
import { DECISION_NAMES } from '../../../messages/words/labels';
import { actWords } from '../../../messages/web/web-acts';
import type { PartOffer } from '../../acts/offers';
import type { PartActKind } from '../../acts/samples';
import { FAMILY_FIELDS } from './family-fields';
import { DecisionFields, EvidenceFields, Field, ReasonField } from './fields';
import { PEOPLE_FIELDS } from './people-fields';
import { AnswerFields, NoteField, ObstacleChoice, ObstacleFields } from './task-ladder-fields';
import type { TaskProps } from '../task/task-props';

type PartFieldsProps = TaskProps & { readonly kind: PartActKind; readonly offer: PartOffer };

/** What an act needs to be told; acts without an entry need nothing. */
export const PartFields = (props: PartFieldsProps): JSX.Element =>
  props.kind === 'rule' ? (
    <>
      <DecisionFields choices={props.offer.rulings} named={DECISION_NAMES} />
      <ReasonField id={`rule-${props.offer.part.id}`} />
    </>
  ) : (
    (PART_FIELDS[props.kind]?.(fieldProps(props)) ?? <></>)
  );

interface PartFieldProps {
  readonly id: string;
  readonly part: AssignmentState;
  readonly obstacles: PartOffer['obstacles'];
  readonly shell: TaskProps['shell'];
  readonly state: TaskState;
  readonly today: CivilDate;
  readonly tomorrow: CivilDate;
  /** The other agencies of the task. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
}

const fieldProps = ({ kind, offer, shell, page }: PartFieldsProps): PartFieldProps => {
  const today = civilDateAt(shell.nowMs);
  return {
    id: `${kind}-${offer.part.id}`,
    part: offer.part,
    obstacles: offer.obstacles,
    shell,
    state: page.state,
    today,
    tomorrow: addDays(today, 1),
    others: page.state.assignments
      .map((one) => one.agency)
      .filter((code) => code !== offer.part.agency)
      .map((code) => ({ code, name: shell.agencyName(code) })),
  };
};

const evidenceFields = ({ id, today }: PartFieldProps): JSX.Element => <EvidenceFields id={id} today={today} />;
const reasonAndNewDue = ({ id, tomorrow }: PartFieldProps): JSX.Element => (
  <>
    <ReasonField required id={id} />
    <Field label={actWords.newDue} name="date" type="date" min={tomorrow} id={id} />
  </>
);
const reasonOnly = ({ id }: PartFieldProps): JSX.Element => <ReasonField required id={id} />;

const PART_FIELDS: Readonly<Partial<Record<PartActKind, (props: PartFieldProps) => JSX.Element>>> = {
  progress: ({ id, part }) => (
    <>
      <Field
        label={actWords.percent}
        name="percent"
        type="number"
        min="0"
        max="100"
        value={String(part.percent)}
        id={id}
      />
      <Field label={actWords.text} name="text" type="area" id={id} />
    </>
  ),
  'raise-obstacle': ({ id, others }) => <ObstacleFields id={id} others={others} />,
  'answer-obstacle': ({ id, obstacles }) => (
    <>
      <ObstacleChoice id={id} obstacles={obstacles['answer-obstacle']} />
      <AnswerFields id={id} />
    </>
  ),
  'pass-up-obstacle': ({ id, obstacles }) => (
    <>
      <ObstacleChoice id={id} obstacles={obstacles['pass-up-obstacle']} />
      <NoteField id={id} />
    </>
  ),
  'excuse-delay': reasonOnly,
  'ask-extension': ({ id, part, tomorrow }) => (
    <>
      <Field
        label={actWords.to}
        name="date"
        type="date"
        min={part.due !== null && part.due >= tomorrow ? addDays(part.due, 1) : tomorrow}
        required
        id={id}
      />
      <ReasonField required id={id} />
    </>
  ),
  explain: ({ id, tomorrow }) => (
    <>
      <Field label={actWords.cause} name="text" type="area" required id={id} />
      <label class="check">
        <input type="checkbox" name="objective" value="1" /> <span>{actWords.objective}</span>
      </label>
      <Field label={actWords.newDate} name="date" type="date" min={tomorrow} id={id} />
    </>
  ),
  'add-evidence': evidenceFields,
  'ask-completion': evidenceFields,
  'return-completion': reasonAndNewDue,
  ...PEOPLE_FIELDS,
  ...FAMILY_FIELDS,
  reopen: reasonAndNewDue,
  release: reasonOnly,
  'release-rest': reasonOnly,
};
