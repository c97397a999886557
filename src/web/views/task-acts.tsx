import { addDays, civilDateAt, type CivilDate } from '../../domain/calendar/civil-date';
import type { AssignmentState, SubmissionKind, TaskState } from '../../domain/task/state';
import { shortDate } from '../../messages/dates';
import { ROLES } from '../../messages/labels';
import { ACT_BUTTONS, actWords } from '../../messages/web-acts';
import type { PartActKind, PartOffer, SubmissionActKind, SubmissionOffer } from '../acts/offers';
import { FAMILY_FIELDS } from './family-fields';
import { EvidenceFields, Field, ReasonField } from './fields';
import { AgencyChoice, PEOPLE_FIELDS } from './people-fields';
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
  const nothing = groups.length === 0 && offers.submissions.length === 0;
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
      {groups.map((offer) => (
        <PartGroup
          {...props}
          offer={offer}
          unfolded={own(offer.part) || offer.part.work === 'awaiting' || groups.length === 1}
        />
      ))}
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

/** Done at a press: nothing is to be said with it. */
const AT_ONCE: ReadonlySet<string> = new Set(['accept', 'confirm-completion', 'nudge']);

interface FormProps {
  readonly page: TaskProps['page'];
  readonly token: string;
  readonly kind: PartActKind | SubmissionActKind;
  readonly about: Readonly<Record<string, string>>;
  readonly children: JSX.Element;
}

const ActForm = ({ page, token, kind, about, children }: FormProps): JSX.Element => {
  const action = `/nhiem-vu/${page.line.number}/lam`;
  const files = kind === 'add-evidence' || kind === 'ask-completion';
  const form = (
    <form
      class="act"
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      hx-post={action}
      hx-encoding={files ? 'multipart/form-data' : undefined}
      hx-target="#thong-bao"
      hx-swap="innerHTML show:top"
      hx-disable="find button"
      data-act
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="act" value={kind} />
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" class={AT_ONCE.has(kind) ? 'primary' : ''}>
        {AT_ONCE.has(kind) ? ACT_BUTTONS[kind] : actWords.submit}
      </button>
    </form>
  );
  if (AT_ONCE.has(kind)) return form;
  return (
    <details class="act-fold" id={`viec-${kind}-${Object.values(about).join('-')}`}>
      <summary safe>{ACT_BUTTONS[kind]}</summary>
      {form}
    </details>
  );
};

type PartFieldsProps = TaskProps & { readonly kind: PartActKind; readonly offer: PartOffer };

/** What an act needs to be told; acts without an entry need nothing. */
const PartFields = (props: PartFieldsProps): JSX.Element => PART_FIELDS[props.kind]?.(fieldProps(props)) ?? <></>;

interface PartFieldProps {
  readonly id: string;
  readonly part: AssignmentState;
  readonly shell: TaskProps['shell'];
  readonly state: TaskState;
  readonly today: CivilDate;
  readonly tomorrow: CivilDate;
}

const fieldProps = ({ kind, offer, shell, page }: PartFieldsProps): PartFieldProps => {
  const today = civilDateAt(shell.nowMs);
  return {
    id: `${kind}-${offer.part.id}`,
    part: offer.part,
    shell,
    state: page.state,
    today,
    tomorrow: addDays(today, 1),
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
  'raise-obstacle': ({ id }) => <Field label={actWords.obstacle} name="text" type="area" required id={id} />,
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
  release: reasonOnly,
  'release-rest': reasonOnly,
};

/** What UBND tỉnh can say to each question; which decision fits which is for the rules to judge. */
const CHOICES: Readonly<Record<SubmissionKind, readonly (keyof typeof actWords.decisions)[]>> = {
  extension: ['extend', 'refuse'],
  overdue: ['extend', 'remind', 'reprimand', 'reassign'],
  reassignment: ['reassign', 'refuse'],
};

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
  const choices = CHOICES[submission.kind];
  return (
    <>
      <fieldset>
        <legend>{actWords.decision}</legend>
        {choices.map((choice) => (
          <label class="check">
            <input type="radio" name="decision" value={choice} required />{' '}
            <span>{choice === 'refuse' && advised ? actWords.refuseReassignment : actWords.decisions[choice]}</span>
          </label>
        ))}
      </fieldset>
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
