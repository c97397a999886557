import { addDays, civilDateAt, type CivilDate } from '../../../domain/calendar/civil-date';
import { shortInstant } from '../../../messages/words/dates';
import type { Funding } from '../../../domain/family/family';
import { decisionText } from '../../../messages/words/labels';
import { moneyText } from '../../../messages/words/numbers';
import { actWords } from '../../../messages/web/web-acts';
import type { DocumentOffer } from '../../acts/offers';
import type { TaskActKind } from '../../acts/samples';
import { ActForm } from '../fields/act-form';
import { Field, ReasonField } from '../fields/fields';
import type { TaskProps } from './task-props';

/** Number and date of a document of UBND tỉnh, by which something is recorded. */
const RefFields = ({
  id,
  today,
  optional = false,
}: {
  readonly id: string;
  readonly today: CivilDate;
  readonly optional?: boolean;
}): JSX.Element => (
  <div class="pair">
    <Field
      label={actWords.documentNumber}
      name="documentNumber"
      type="text"
      hint={actWords.decisionNumberHint}
      required={!optional}
      id={id}
    />
    <Field label={actWords.documentDate} name="documentDate" type="date" max={today} required={!optional} id={id} />
  </div>
);

/** A decision that waits for its document. */
export const DocumentGroup = (props: TaskProps & { readonly offer: DocumentOffer }): JSX.Element => {
  const { shell, offer } = props;
  const { owed, part } = offer;
  const id = `van-ban-${owed.id}`;
  return (
    <details class="group" open id={id}>
      <summary>
        <b>{actWords.awaiting}</b>{' '}
        <small class="quiet" safe>
          {[decisionText(owed.decision), shell.agencyName(part.agency), owed.byName, shortInstant(owed.atMs)].join(
            ', ',
          )}
        </small>
      </summary>
      <div class="act-list">
        <ActForm {...props} kind="issue-document" about={{ document: String(owed.id) }}>
          <RefFields id={id} today={civilDateAt(shell.nowMs)} />
        </ActForm>
      </div>
    </details>
  );
};

const AmendFields = ({ id, tomorrow }: { readonly id: string; readonly tomorrow: CivilDate }): JSX.Element => (
  <>
    <Field label={actWords.title} name="title" type="area" id={id} />
    <Field label={actWords.product} name="product" type="text" id={id} />
    <Field label={actWords.newDue} name="date" type="date" min={tomorrow} id={id} />
    <Field label={actWords.addLead} name="addLead" type="text" id={id} />
    <Field label={actWords.addCoordinating} name="addCoordinating" type="text" id={id} />
    <Field label={actWords.remove} name="remove" type="text" id={id} />
    <Field label={actWords.toLead} name="toLead" type="text" id={id} />
    <Field label={actWords.toCoordinating} name="toCoordinating" type="text" id={id} />
  </>
);

/** What the task has to spend, and from where. */
const FundingFields = ({ id, funding }: { readonly id: string; readonly funding: Funding | null }): JSX.Element => (
  <div class="pair">
    <Field
      label={actWords.amount}
      name="amount"
      type="text"
      hint={actWords.amountHint}
      value={funding?.amount == null ? undefined : moneyText(funding.amount)}
      id={id}
    />
    <Field label={actWords.fundingSource} name="source" type="text" value={funding?.source ?? undefined} id={id} />
  </div>
);

/** Changes of the plan that a document of UBND tỉnh made, for who records them. */
export const PlanGroup = (props: TaskProps & { readonly acts: readonly TaskActKind[] }): JSX.Element => {
  const { acts, shell } = props;
  const today = civilDateAt(shell.nowMs);
  const tomorrow = addDays(today, 1);
  return (
    <details class="group" id="dieu-chinh">
      <summary>
        <b>{actWords.wholeTask}</b> <small class="quiet">{actWords.byDocument}</small>
      </summary>
      <div class="act-list">
        {acts.map((kind) => (
          <ActForm {...props} kind={kind} about={{}}>
            <>
              {kind === 'set-funding' && <FundingFields id={kind} funding={props.page.state.funding} />}
              <RefFields id={kind} today={today} optional={kind === 'set-funding'} />
              {kind === 'amend-task' && <AmendFields id={kind} tomorrow={tomorrow} />}
              {kind === 'split-task' && (
                <Field
                  label={actWords.splitInto}
                  name="text"
                  type="area"
                  hint={actWords.splitHint}
                  required
                  id={kind}
                />
              )}
              {kind === 'merge-task' && (
                <Field label={actWords.mergeInto} name="into" type="number" min="1" required id={kind} />
              )}
              {kind === 'resume' && <Field label={actWords.newDue} name="date" type="date" min={tomorrow} id={kind} />}
              {kind !== 'set-funding' && <ReasonField id={kind} required={kind === 'suspend' || kind === 'withdraw'} />}
            </>
          </ActForm>
        ))}
      </div>
    </details>
  );
};
