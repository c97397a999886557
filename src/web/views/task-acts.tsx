import { addDays, civilDateAt, type CivilDate } from '../../domain/calendar/civil-date';
import type { AssignmentState, TaskState } from '../../domain/task/state';
import { shortDate } from '../../messages/dates';
import { DECISION_NAMES, ROLES } from '../../messages/labels';
import { actWords } from '../../messages/web-acts';
import type { PartActKind, PartOffer, SubmissionActKind, SubmissionOffer } from '../acts/offers';
import { ActForm } from './act-form';
import { FAMILY_FIELDS } from './family-fields';
import { DecisionFields, EvidenceFields, Field, ReasonField } from './fields';
import { AgencyChoice, PEOPLE_FIELDS } from './people-fields';
import { DocumentGroup, PlanGroup } from './task-plan-acts';
import { AnswerFields, InstructionFields, NoteField, ObstacleChoice, ObstacleFields } from './task-ladder-fields';
import type { TaskProps } from './task-props';

/** What the chosen official may do here; what may not be done is not there. */
export const ActPanel = (props: TaskProps): JSX.Element => {
  const { shell, offers } = props;
  if (offers === null) {
    if (shell.officials.length === 0) return <></>;
    return (
      <section class="panel acts">
        <h2>{actWords.heading}</h2>
        <p class="quiet">{actWords.noRole}</p>
      </section>
    );
  }
  const own = (part: AssignmentState): boolean =>
    shell.role?.posts.some((held) => held.agency === part.agency) ?? false;
  const groups = [...offers.parts].sort((a, b) => Number(own(b.part)) - Number(own(a.part)));
  const { submissions, documents, task } = offers;
  const nothing = groups.length + submissions.length + documents.length + task.length === 0;
  return (
    <section class="panel acts" aria-labelledby="h-acts">
      <h2 id="h-acts">{actWords.heading}</h2>
      {shell.role ? (
        <p class="as quiet" safe>
          {`${shell.role.name}, ${shell.role.title}`}
        </p>
      ) : (
        ''
      )}
      {nothing && <p class="quiet">{actWords.nothing}</p>}
      {offers.submissions.map((offer) => (
        <SubmissionGroup {...props} offer={offer} />
      ))}
      {documents.map((offer) => (
        <DocumentGroup {...props} offer={offer} />
      ))}
      {groups.map((offer) => (
        <PartGroup
          {...props}
          offer={offer}
          unfolded={own(offer.part) || offer.part.work === 'awaiting' || groups.length === 1}
        />
      ))}
      {task.length > 0 && <PlanGroup {...props} acts={task} />}
    </section>
  );
};

type GroupProps<T> = TaskProps & { readonly offer: T };

const PartGroup = (props: GroupProps<PartOffer> & { readonly unfolded: boolean }): JSX.Element => {
  const { shell, offer, unfolded } = props;
  return (
    <details class="group" open={unfolded} id={`lam-${offer.part.id}`}>
      <summary>
        <b safe>{shell.agencyName(offer.part.agency)}</b>{' '}
        <small class="quiet" safe>
          {ROLES[offer.part.role]}
        </small>
      </summary>
      <div class="act-list">
        {offer.acts.map((kind) => (
          <ActForm {...props} kind={kind} about={{ assignment: offer.part.id }}>
            <PartFields {...props} kind={kind} />
          </ActForm>
        ))}
      </div>
    </details>
  );
};

const SubmissionGroup = (props: GroupProps<SubmissionOffer>): JSX.Element => {
  const { shell, offer } = props;
  const { submission } = offer;
  return (
    <details class="group" open id={`trinh-${submission.id}`}>
      <summary>
        <b>{actWords.about[submission.kind]}</b>{' '}
        <small class="quiet" safe>
          {[
            shell.agencyName(offer.part.agency),
            submission.askedDate === null ? '' : actWords.asked(shortDate(submission.askedDate)),
            submission.proposed === null ? '' : actWords.insteadOf(shell.agencyName(submission.proposed)),
          ]
            .filter((one) => one !== '')
            .join(', ')}
        </small>
      </summary>
      <div class="act-list">
        {offer.acts.map((kind) => (
          <ActForm {...props} kind={kind} about={{ submission: String(submission.id) }}>
            <SubmissionFields {...props} kind={kind} />
          </ActForm>
        ))}
      </div>
    </details>
  );
};

type PartFieldsProps = TaskProps & { readonly kind: PartActKind; readonly offer: PartOffer };

/** What an act needs to be told; acts without an entry need nothing. */
const PartFields = (props: PartFieldsProps): JSX.Element =>
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
  'return-completion': ({ id, tomorrow }) => (
    <>
      <ReasonField required id={id} />
      <Field label={actWords.newDue} name="date" type="date" min={tomorrow} id={id} />
    </>
  ),
  ...PEOPLE_FIELDS,
  ...FAMILY_FIELDS,
  reopen: ({ id, tomorrow }) => (
    <>
      <ReasonField required id={id} />
      <Field label={actWords.newDue} name="date" type="date" min={tomorrow} id={id} />
    </>
  ),
  release: reasonOnly,
  'release-rest': reasonOnly,
};

/** What whoever set the deadline can say to a wish for more time. */
const NEARER = ['extend', 'refuse'] as const;

const SubmissionFields = (
  props: TaskProps & { readonly kind: SubmissionActKind; readonly offer: SubmissionOffer },
): JSX.Element => {
  const { kind, shell, offer } = props;
  const { submission } = offer;
  const id = `${kind}-${submission.id}`;
  const advised = submission.kind === 'reassignment';
  if (kind === 'confirm-submission')
    return (
      <Field label={advised ? actWords.advice : actWords.note} name="text" type="area" required={advised} id={id} />
    );
  if (kind === 'drop-submission') return <ReasonField required id={id} />;
  if (submission.kind === 'obstacle') return <InstructionFields id={id} />;
  const choices = kind === 'decide-extension' ? NEARER : offer.decisions;
  return (
    <>
      <DecisionFields
        choices={choices}
        named={advised ? { ...DECISION_NAMES, refuse: actWords.refuseReassignment } : DECISION_NAMES}
      />
      {choices.includes('extend') && (
        <Field
          label={actWords.decisionDate}
          name="date"
          type="date"
          min={addDays(civilDateAt(shell.nowMs), 1)}
          value={submission.askedDate ?? undefined}
          id={id}
        />
      )}
      {choices.includes('reassign') && (
        <AgencyChoice
          shell={shell}
          except={[offer.part.agency]}
          label={actWords.reassignTo}
          name="agency"
          id={id}
          none={actWords.notHere}
          chosen={submission.proposed}
        />
      )}
      <ReasonField id={id} />
    </>
  );
};
