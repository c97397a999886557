import type { AssignmentState } from '../../../domain/task/state';
import { shortDate } from '../../../messages/words/dates';
import { ROLES } from '../../../messages/words/labels';
import { actWords } from '../../../messages/web/web-acts';
import type { PartOffer, SubmissionOffer } from '../../acts/offers';
import { ActForm } from '../fields/act-form';
import { DocumentGroup, PlanGroup } from './task-plan-acts';
import { PartFields } from '../fields/part-fields';
import { SubmissionFields } from '../fields/submission-fields';
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
