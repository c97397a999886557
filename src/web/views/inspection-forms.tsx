import type { Inspection } from '../../domain/inspection/inspection';
import { inspectionWords as words } from '../../messages/plans/inspection';
import type { Shell } from '../http/shell';
import { inspectionHref } from '../links';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value?: string | undefined;
}

const Field = ({ id, name, label, type = 'text', value }: FieldProps): JSX.Element => (
  <p class="field">
    <label for={`${id}-${name}`} safe>
      {label}
    </label>
    <input
      id={`${id}-${name}`}
      name={name}
      type={type}
      required
      value={value}
      maxlength={type === 'text' ? '1000' : undefined}
    />
  </p>
);

const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);

export const AddInspection = ({
  shell,
  plan,
  token,
}: {
  readonly shell: Shell;
  readonly plan: string;
  readonly token: string;
}): JSX.Element => (
  <form class="panel act" method="post" action={inspectionHref(plan)} data-busy>
    <input type="hidden" name="token" value={token} />
    <input type="hidden" name="plan" value={plan} />
    <h2>{words.add}</h2>
    <p class="field">
      <label for="kt-agency">{words.agency}</label>
      <select id="kt-agency" name="agency" required>
        {shell.agencies
          .filter((one) => one.level !== 'other')
          .map((one) => (
            <option value={one.code} safe>
              {one.name}
            </option>
          ))}
      </select>
    </p>
    <div class="pair">
      <p class="field">
        <label for="kt-month">{words.month}</label>
        <select id="kt-month" name="month">
          {MONTHS.map((month) => (
            <option value={String(month)} safe>
              {words.monthOf(month)}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="kt-kind">{words.kind}</label>
        <select id="kt-kind" name="kind">
          <option value="announced">{words.announced}</option>
          <option value="unannounced">{words.unannounced}</option>
        </select>
      </p>
    </div>
    <button type="submit" class="primary">
      {words.submitAdd}
    </button>
  </form>
);

/** What may be written of an inspection as it stands: the visit, then its result, then what must be put right. */
export const InspectionActs = ({
  one,
  token,
}: {
  readonly one: Inspection;
  readonly token: () => string;
}): JSX.Element => (
  <div class="inspection-acts">
    {one.result === null && (
      <Fold title={words.visit} action={inspectionHref(one.planId, `/${one.id}/da-kiem-tra`)}>
        <>
          <Field id={one.id} name="date" label={words.visitDate} type="date" value={one.visit?.date} />
          <Field id={one.id} name="team" label={words.team} value={one.visit?.team} />
        </>
      </Fold>
    )}
    {one.visit !== null && one.findings.length === 0 && (
      <Fold title={words.conclude} action={inspectionHref(one.planId, `/${one.id}/ket-luan`)}>
        <>
          <Field id={`${one.id}-kl`} name="number" label={words.number} value={one.result?.number} />
          <Field id={`${one.id}-kl`} name="date" label={words.date} type="date" value={one.result?.date} />
        </>
      </Fold>
    )}
    {one.result !== null && (
      <Fold title={words.find} action={inspectionHref(one.planId, `/${one.id}/khac-phuc`)}>
        <>
          <input type="hidden" name="token" value={token()} />
          <Field id={`${one.id}-kp`} name="text" label={words.text} />
          <Field id={`${one.id}-kp`} name="due" label={words.due} type="date" />
        </>
      </Fold>
    )}
    {one.visit === null && (
      <form method="post" action={inspectionHref(one.planId, `/${one.id}/bo`)} data-busy>
        <button type="submit">{words.remove}</button>
      </form>
    )}
  </div>
);

const Fold = ({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action: string;
  readonly children: JSX.Element;
}): JSX.Element => (
  <details>
    <summary safe>{title}</summary>
    <form class="act" method="post" action={action} data-busy>
      {children}
      <button type="submit" class="primary" safe>
        {title}
      </button>
    </form>
  </details>
);
