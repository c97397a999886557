import { addDays, civilDateAt } from '../../../domain/calendar/civil-date';
import { DECISION_NAMES } from '../../../messages/words/labels';
import { actWords } from '../../../messages/web/web-acts';
import type { SubmissionOffer } from '../../acts/offers';
import type { SubmissionActKind } from '../../acts/samples';
import { DecisionFields, Field, ReasonField } from './fields';
import { AgencyChoice } from './people-fields';
import { InstructionFields } from './task-ladder-fields';
import type { TaskProps } from '../task/task-props';

/** What whoever set the deadline can say to a wish for more time. */
const NEARER = ['extend', 'refuse'] as const;

/** What an act on a submission needs to be told. */
export const SubmissionFields = (
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
